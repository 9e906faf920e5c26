import { IsIn, IsOptional, Matches } from 'class-validator';
import {
  DIMENSIONS,
  FUNNEL_PARTS,
  PERIOD_UNITS,
  type FunnelPart,
  type PeriodUnit,
} from '@huiyin/supervision';
import { NAME } from '../asking/names.ts';
import { FORMATS, type Format } from '../exports/format.ts';
import { CountedCasesQuery } from '../figures/figure-query.ts';
import { IsCursor, IsPageLimit } from '../asking/page.ts';

/** What a funnel, which is one process’s, can be broken down by. */
const GROUPINGS = DIMENSIONS.filter((dimension) => dimension !== 'process');

/** Which cases to follow through their process: `process` names one, `from` and `to` are about when they were opened. */
export class FunnelQuery extends CountedCasesQuery {
  /** What to break it down by. Default: nothing. */
  @IsOptional()
  @IsIn(GROUPINGS)
  by?: Exclude<(typeof DIMENSIONS)[number], 'process'>;

  /** Those opened in the period that `to`, or the moment asked about, lies in. Without it: from `from` to `to`. */
  @IsOptional()
  @IsIn(PERIOD_UNITS)
  period?: PeriodUnit;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** The cases behind a number of a funnel. */
export class FunnelCasesQuery extends CountedCasesQuery {
  /** The main state. Default: none, which means all that were opened. */
  @IsOptional()
  @Matches(NAME)
  step?: string;

  /** Those that came to it or further, or no further and are over, or under way. Default: to it or further. */
  @IsOptional()
  @IsIn(FUNNEL_PARTS)
  part?: FunnelPart;

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
