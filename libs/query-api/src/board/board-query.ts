import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ORDERS } from '../cases/list-query.ts';
import { CaseFilterFileQuery } from '../exports/file-query.ts';

/** Which cases to show on the board of a process. */
export class BoardQuery extends CaseFilterFileQuery {
  /** How many cards each column shows. Default 20. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(200)
  cards?: number;

  /** Which cards come first. Default: what is due first. */
  @IsOptional()
  @IsIn(ORDERS)
  sort?: string;
}
