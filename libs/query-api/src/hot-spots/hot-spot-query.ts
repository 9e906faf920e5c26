import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CELL_DIMENSIONS } from '@huiyin/supervision';
import { AsOfQuery } from '../asking/as-of-query.ts';
import { NAMES_OR_NONE } from '../asking/names.ts';
import { FORMATS, type Format } from '../exports/format.ts';

const CELL = `(?:${CELL_DIMENSIONS.join('|')})`;
const BY = new RegExp(`^${CELL}(?:,${CELL}){0,2}$`);

/** Where to look for hot spots. */
export class HotSpotQuery extends AsOfQuery {
  /** What cells are made by, separated by commas. Default: category, product and store. */
  @IsOptional()
  @Matches(BY)
  by?: string;

  /** A moment in the week asked about (as `asOf` is written). Default: this week. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  week?: string;

  /** Also tell cells within their usual range. Default false. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  all?: boolean;

  @IsOptional()
  @Matches(NAMES_OR_NONE)
  store?: string;

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
  severity?: string;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}
