import { Type } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** Which case, and after which of its facts. */
export class MomentQuery {
  @IsString()
  id!: string;

  /** The fact’s place in the case, from 0. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER - 1)
  revision!: number;
}
