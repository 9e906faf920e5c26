import { IsIn, IsOptional } from 'class-validator';
import { WORKLOAD_BY, type WorkloadBy } from '@huiyin/supervision';
import { CaseFilterQuery } from '../asking/case-filter-query.ts';
import { FORMATS, type Format } from '../exports/format.ts';

/** Whose work to tell, of which cases. */
export class WorkloadQuery extends CaseFilterQuery {
  /** Default: of each person. */
  @IsOptional()
  @IsIn(WORKLOAD_BY)
  by?: WorkloadBy;

  /** `csv` or `xlsx`: as a file. Default: what `Accept` says, or JSON. */
  @IsOptional()
  @IsIn(FORMATS)
  format?: Format;
}
