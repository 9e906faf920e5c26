import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { CaseFilterQuery } from '../asking/case-filter-query.ts';
import { SORTS } from '@huiyin/supervision';
import { ListFileQuery } from '../exports/file-query.ts';
import { FORMATS, type Format } from '../exports/format.ts';
import { CASE_COLUMN_NAMES } from './case-columns.ts';
import { IsCursor, IsPageLimit } from '../asking/page.ts';

/** What a list can be sorted by; with a minus the other way round. */
export const ORDERS = Object.keys(SORTS).flatMap((sort) => [sort, `-${sort}`]);

const COLUMN = `(?:${CASE_COLUMN_NAMES.join('|')})`;
const COLUMNS = new RegExp(`^${COLUMN}(?:,${COLUMN}){0,${CASE_COLUMN_NAMES.length - 1}}$`);

/** Which cases to list, and how. */
export class ListQuery extends CaseFilterQuery {
  /** Default: what changed last comes first. */
  @IsOptional()
  @IsIn(ORDERS)
  sort?: string;

  @IsPageLimit()
  limit?: number;

  /** The `next` of the page before. */
  @IsCursor()
  cursor?: string;

  /** Also count all cases that the filter lets through. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  count?: boolean;

  /** `csv` or `xlsx`: all rows as a file instead of a page. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;

  /** Columns of the file, in this order, separated by commas. Default: all. */
  @IsOptional()
  @Matches(COLUMNS)
  columns?: string;
}

export class HistoryQuery extends ListFileQuery {
  /** Begin after this revision: the last one of the page before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-1)
  @Max(Number.MAX_SAFE_INTEGER - 1)
  afterRevision?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit?: number;
}
