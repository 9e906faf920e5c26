import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { DIMENSIONS, PERIOD_UNITS, type PeriodUnit } from '@huiyin/supervision';
import { AsOfQuery } from '../asking/as-of-query.ts';
import { NAMES_OR_NONE } from '../asking/names.ts';
import { FORMATS, type Format } from '../exports/format.ts';
import { IsCursor, IsPageLimit } from '../asking/page.ts';

const DIMENSION = `(?:${DIMENSIONS.join('|')})`;
/** One or two dimensions, or more, which is refused with better words than a pattern has. */
const BY = new RegExp(`^${DIMENSION}(?:,${DIMENSION}){0,9}$`);

/**
 * Which cases are counted. Several values in one filter, separated by commas, mean any of them; an empty one means those that say
 * nothing there.
 */
export class CountedCasesQuery extends AsOfQuery {
  @IsOptional()
  @Matches(NAMES_OR_NONE)
  process?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  store?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  team?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  assignee?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  category?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  product?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  channel?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  tier?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  severity?: string;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  state?: string;

  /** The stretch of time: from this moment on (as `asOf` is written). */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** Until before this moment. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}

/** Which cases figures are counted from. */
export class FigureScopeQuery extends CountedCasesQuery {
  /** After how many days without news a case counts as not updated. Default 3. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  silentDays?: number;
}

/** All figures, in one stretch of time. */
export class FiguresQuery extends FigureScopeQuery {
  /** What to break them down by. Default: nothing. */
  @IsOptional()
  @IsIn(DIMENSIONS)
  by?: (typeof DIMENSIONS)[number];

  /** The period that `to`, or the moment asked about, lies in. Without it: from `from` to `to`. */
  @IsOptional()
  @IsIn(PERIOD_UNITS)
  period?: PeriodUnit;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** One figure. */
export class FigureQuery extends FigureScopeQuery {
  /** One or two dimensions, separated by a comma. Default: no groups. */
  @IsOptional()
  @Matches(BY)
  by?: string;

  /** One answer a period; without `from`, of the last twelve. */
  @IsOptional()
  @IsIn(PERIOD_UNITS)
  period?: PeriodUnit;

  /** Whether to tell what it was in the period before, too. Default true. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  compare?: boolean;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** The cases behind a number. */
export class FigureCasesQuery extends FigureScopeQuery {
  /** Those above the line, or those below it. Default: above. */
  @IsOptional()
  @IsIn(['numerator', 'denominator'])
  part?: 'numerator' | 'denominator';

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
