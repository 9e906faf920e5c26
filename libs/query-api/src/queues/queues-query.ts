import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { NAME } from '../asking/names.ts';
import { CaseFilterFileQuery } from '../exports/file-query.ts';

/** Which cases to look for in the queues. */
export class QueuesQuery extends CaseFilterFileQuery {
  /** The team whose queue is told beside one’s own. */
  @IsOptional()
  @Matches(NAME)
  myTeam?: string;

  /** After how many days without news a case is in the queue of those. Default 3. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(365)
  quietDays?: number;
}
