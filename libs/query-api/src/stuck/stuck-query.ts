import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { STUCK_REASONS } from '@huiyin/supervision';
import { AfterQuery } from '../asking/after-query.ts';
import { NAMES } from '../asking/names.ts';
import { FORMATS, type Format } from '../exports/format.ts';
import { IsCursor, IsPageLimit } from '../asking/page.ts';

const REASON = `(?:${STUCK_REASONS.join('|')})`;
const REASONS = new RegExp(`^${REASON}(?:,${REASON}){0,3}$`);

/** Which cases count as stuck, and which of them to list. */
export class StuckQuery extends AfterQuery {
  /** Only for these reasons, separated by commas. Default: for any. */
  @IsOptional()
  @Matches(REASONS)
  reason?: string;

  @IsOptional()
  @Matches(NAMES)
  process?: string;

  @IsOptional()
  @Matches(NAMES)
  store?: string;

  /** For how many days nothing may have happened. Default 7. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  silentDays?: number;

  /** For how many hours nothing may have happened after a deadline passed. Default 24. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(8760)
  unansweredHours?: number;

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
