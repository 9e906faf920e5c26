import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CaseFilterQuery } from '../asking/case-filter-query.ts';

/** Whose changes to tell: the filters of the list. */
export class LiveQuery extends CaseFilterQuery {
  /** Where to go on: the last id that the client has, for those that can’t send `Last-Event-ID`. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  lastEventId?: number;
}
