import { IsName, IsText } from '@huiyin/casework';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';

/** Cases in one request. */
export const MOST_CASES = 1_000;

/** One of the cases. */
export class BulkCase {
  /** With the process's name in front or without. */
  @IsName()
  id!: string;

  /** The version that was seen; the command isn't applied to any other. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** One command for many cases. */
export class BulkRequest {
  @IsName()
  process!: string;

  @IsName()
  command!: string;

  /** As the command takes it on its own. */
  @IsOptional()
  @IsObject()
  payload?: object;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @ValidateNested({ each: true })
  @Type(() => BulkCase)
  cases!: BulkCase[];

  /** Why, for commands that take a reason. */
  @IsOptional()
  @IsText()
  reason?: string;

  /** Only say what would be recorded. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
