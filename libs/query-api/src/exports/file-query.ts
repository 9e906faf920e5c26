import { IsIn, IsOptional } from 'class-validator';
import { AfterQuery } from '../asking/after-query.ts';
import { CaseFilterQuery } from '../asking/case-filter-query.ts';
import { FORMATS, type Format } from './format.ts';

/** A list that is also had as a file. */
export class FileQuery {
  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** The same of a view, which can be waited for. */
export class ListFileQuery extends AfterQuery {
  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}

/** What is counted from cases, and is also had as a file. */
export class CaseFilterFileQuery extends CaseFilterQuery {
  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}
