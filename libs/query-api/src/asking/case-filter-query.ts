import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { NAMES, NUMBERS } from './names.ts';

/**
 * Which cases. Several names in one filter, separated by commas, mean any of them; different filters all hold. Moments are written
 * as `asOf` is, but may lie in the future.
 */
export class CaseFilterFields {
  @IsOptional()
  @Matches(NAMES)
  process?: string;

  /** States of the main region; `awaitingApproval` means those inside it too. */
  @IsOptional()
  @Matches(NAMES)
  state?: string;

  @IsOptional()
  @Matches(NAMES)
  store?: string;

  /** The team of the person responsible. */
  @IsOptional()
  @Matches(NAMES)
  team?: string;

  /** The role responsible now. */
  @IsOptional()
  @Matches(NAMES)
  owner?: string;

  /** The person responsible. */
  @IsOptional()
  @Matches(NAMES)
  assignee?: string;

  @IsOptional()
  @Matches(NAMES)
  category?: string;

  @IsOptional()
  @Matches(NAMES)
  severity?: string;

  @IsOptional()
  @Matches(NAMES)
  channel?: string;

  /** The customer’s tier. */
  @IsOptional()
  @Matches(NAMES)
  tier?: string;

  @IsOptional()
  @Matches(NAMES)
  product?: string;

  /** What the same customer is recognised by: `customerId` of a case. */
  @IsOptional()
  @Matches(NAMES)
  customer?: string;

  @IsOptional()
  @Matches(NAMES)
  order?: string;

  /** How it ended. */
  @IsOptional()
  @Matches(NAMES)
  outcome?: string;

  /** The target for the whole case: `running`, `paused`, `met`, `breached`. */
  @IsOptional()
  @Matches(NAMES)
  clock?: string;

  /** How high it is raised: 0 not at all, 1 to the supervisor, 2 to the store manager. */
  @IsOptional()
  @Matches(NUMBERS)
  level?: string;

  /** What the customer thought of it, 1 to 5. */
  @IsOptional()
  @Matches(NUMBERS)
  score?: string;

  /** Whether it is raised at all. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  escalated?: boolean;

  /** Whether nobody is responsible. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  unassigned?: boolean;

  /** Whether a running deadline has passed. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  overdue?: boolean;

  /** Whether it is closed; a closed complaint isn’t over before it is archived. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  closed?: boolean;

  /** Whether the case is over. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  final?: boolean;

  /** Whether the view can’t follow it. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  broken?: boolean;

  /** Whether it was ever reopened. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  reopened?: boolean;

  /** Whether somebody was reminded of a deadline that still runs. */
  @IsOptional()
  @Type(() => Boolean)
  @IsBoolean()
  reminded?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  dueFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  dueBefore?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  openedFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  openedBefore?: string;

  /** When it came into its state. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  enteredFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  enteredBefore?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  closedFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  closedBefore?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  resolvedFrom?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  resolvedBefore?: string;

  /** Nothing happened in it since before this moment. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  notChangedSince?: string;

  /** Found in title, customer, order, product or id, whatever the case of letters. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}

/** The same as a query. */
export class CaseFilterQuery extends CaseFilterFields {
  /** As it stood then: ISO 8601, a day (its beginning, +08:00), or epoch milliseconds; not in the future. Default: as it is now. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;

  /** Answer only once this log position, as a command answered it, is visible. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;
}
