import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CaseFilterFields } from '../asking/case-filter-query.ts';
import { NAME } from '../asking/names.ts';
import { CASE_COLUMN_NAMES } from '../cases/case-columns.ts';
import { ORDERS } from '../cases/list-query.ts';

/** A view to be saved, whole. */
export class SavedViewPayload {
  /** Different from those of the person’s other views. */
  @IsString()
  @MaxLength(60)
  @Matches(/^[^\p{Cc}\s]([^\p{Cc}]*[^\p{Cc}\s])?$/u)
  name!: string;

  /** As in the query of the list. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseFilterFields)
  filter?: CaseFilterFields;

  /** A queue that the filter narrows, by its id: what is in it today, whenever that is. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Matches(NAME)
  queue?: string;

  @IsOptional()
  @IsIn(ORDERS)
  sort?: string;

  /** Which columns, in this order. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CASE_COLUMN_NAMES.length)
  @ArrayUnique()
  @IsIn(CASE_COLUMN_NAMES, { each: true })
  columns?: string[];

  /** Whether the team of one’s store sees it too. Default: no. */
  @IsOptional()
  @IsBoolean()
  shared?: boolean;
}
