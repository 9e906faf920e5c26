import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AfterQuery } from './after-query.ts';
import { pastMomentOf } from './moment.ts';

/** A query that can be asked as of a past moment. */
export class AsOfQuery extends AfterQuery {
  /** As it stood then: ISO 8601, a day (its beginning, +08:00), or epoch milliseconds; not in the future. Default: as it is now. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

/** The moment that a query is about. */
export interface Moment {
  /** Epoch milliseconds; `undefined`: as it is now. */
  readonly asOf: number | undefined;
  /** What "overdue", "today" and ages are judged at: `asOf`, or now. */
  readonly now: number;
}

/** @throws Problem 400 `invalid-moment`, `moment-in-the-future` */
export function momentOfQuery({ asOf }: AsOfQuery, now: number): Moment {
  if (asOf === undefined) return { asOf: undefined, now };
  const at = pastMomentOf(asOf, 'asOf', now);
  return { asOf: at, now: at };
}
