import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AfterQuery } from '../asking/after-query.ts';
import { NAMES } from '../asking/names.ts';

const SORTS = ['opened', '-opened', 'changed', '-changed', 'due', '-due'] as const;

/** Which cases to list, and how. Several names in one filter, separated by commas, mean any of them. */
export class ListQuery extends AfterQuery {
  @IsOptional()
  @Matches(NAMES)
  process?: string;

  @IsOptional()
  @Matches(NAMES)
  state?: string;

  @IsOptional()
  @Matches(NAMES)
  store?: string;

  /** The role responsible now. */
  @IsOptional()
  @Matches(NAMES)
  owner?: string;

  @IsOptional()
  @Matches(NAMES)
  assignee?: string;

  /** Whether a running deadline has passed. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  overdue?: boolean;

  /** Whether the case is over. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  final?: boolean;

  /** Found in title, customer, order, product, person responsible or id. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** Default: what changed last comes first. */
  @IsOptional()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  /** The `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Also count all cases that the filter lets through. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  count?: boolean;
}

export class HistoryQuery extends AfterQuery {
  /** Begin after this revision: the last one of the page before. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-1)
  afterRevision?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  limit?: number;
}
