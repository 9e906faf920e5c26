import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { AfterQuery } from '../asking/after-query.ts';
import { NAME } from '../asking/names.ts';

/** A complaint that is being registered: what is known of it by now. */
export class EarlierComplaintsQuery extends AfterQuery {
  /** The company’s own number for the customer, or their telephone number. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  customer!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  order?: string;

  @IsOptional()
  @Matches(NAME)
  category?: string;
}
