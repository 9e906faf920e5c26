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
  ValidateIf,
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

const isCommand = ({ macro }: BulkRequest) => macro === undefined;

/** One command, or one macro, for many cases. */
export class BulkRequest {
  @IsName()
  process!: string;

  /** Exactly one of `command` and `macro` is given. */
  @ValidateIf(isCommand)
  @IsName()
  command?: string;

  /** The command's payload, as it takes it on its own. */
  @ValidateIf(isCommand)
  @IsOptional()
  @IsObject()
  payload?: object;

  /** Why, for commands that take a reason. */
  @ValidateIf(isCommand)
  @IsOptional()
  @IsText()
  reason?: string;

  /** The name of a macro of the process, as it is in each case's store. */
  @IsOptional()
  @IsName()
  macro?: string;

  /** What fills the macro's places in, by their names. */
  @ValidateIf(({ macro }: BulkRequest) => macro !== undefined)
  @IsOptional()
  @IsObject()
  values?: Record<string, unknown>;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @ValidateNested({ each: true })
  @Type(() => BulkCase)
  cases!: BulkCase[];

  /** Only say what would be recorded. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
