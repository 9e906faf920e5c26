import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SLA_GROUPS, SLA_SORTS, type SlaPart } from '@huiyin/deadlines';
import { AsOfQuery } from '../asking/as-of-query.ts';
import { NAMES } from '../asking/names.ts';
import { FORMATS, type Format } from '../exports/format.ts';
import { IsCursor, IsPageLimit } from '../asking/page.ts';

const GROUP = `(?:${SLA_GROUPS.join('|')})`;
const BY = new RegExp(`^${GROUP}(?:,${GROUP}){0,2}$`);
const ORDERS = SLA_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const PARTS = ['met', 'breached', 'cancelled', 'decided', 'settled'] as const satisfies readonly SlaPart[];

/** Which targets, of which cases, in which stretch of time. */
export class SlaScopeQuery extends AsOfQuery {
  /** From this moment on (as `asOf` is written). Default: 30 days before the end. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** Until before this moment. Default: the moment asked about. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  /** Names of deadlines. */
  @IsOptional()
  @Matches(NAMES)
  target?: string;

  @IsOptional()
  @Matches(NAMES)
  process?: string;

  @IsOptional()
  @Matches(NAMES)
  store?: string;
}

export class SlaQuery extends SlaScopeQuery {
  /** What to break it down by, separated by commas. Default: by target. */
  @IsOptional()
  @Matches(BY)
  by?: string;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

export class SlaCasesQuery extends SlaScopeQuery {
  /** Which of them. Default: all that were decided. */
  @IsOptional()
  @IsIn(PARTS)
  part?: SlaPart;

  /** With a minus the other way round. Default: in the order in which they were decided; the settled ones, in which they were settled. */
  @IsOptional()
  @IsIn(ORDERS)
  sort?: string;

  @IsPageLimit()
  limit?: number;

  /** The `next` of the page before. */
  @IsCursor()
  cursor?: string;
  /** `csv` or `xlsx`: all of them as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}
