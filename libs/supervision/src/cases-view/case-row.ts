/** A case in lists: one row a case, small. */
export interface CaseRow {
  case_id: string;
  /** Log position of its first event. */
  number: number;
  process: string;
  /** Name of the state in the main region, e.g. `planning`. */
  state: string;
  /** How many facts (and deviations) the case has. */
  version: number;
  store: string;
  /** The team of the person responsible, as it was when they became so. */
  team: string | null;
  /** The role responsible now; null when the case is over. */
  owner: string | null;
  assignee: string | null;
  /** The departments that it was sent to, with a comma before, between and after them; null where it was sent to none. */
  departments: string | null;
  title: string;
  customer: string | null;
  /** What the same customer is recognised by in other cases: their own number, or else the digits of their telephone. */
  customer_id: string | null;
  /** The digits of their telephone. With a number beside it, it tells that the two are one customer’s. */
  customer_phone: string | null;
  /** The customer's tier: `gold`, `silver`, `regular`. */
  tier: string | null;
  product: string | null;
  category: string | null;
  severity: string | null;
  /** The severity as a rank: 0 critical, 1 major, 2 minor, 3 none. */
  urgency: number;
  channel: string | null;
  order_number: string | null;
  /** Epoch milliseconds, as everything that ends in `_at`. Moments of a case never go back: what is recorded late counts as happened then. */
  opened_at: number;
  /** When its last fact happened: the row is as it was from then on. */
  changed_at: number;
  /** When somebody last did something in it: reminders, overdue deadlines and whatever else the system does of itself are no answer. */
  acted_at: number;
  /** When it came into its state. */
  entered_at: number;
  /** The earliest deadline that runs; `NEVER` where none does. */
  due_at: number;
  /** 1 when a running deadline was marked overdue. */
  expired: number;
  /**
   * How many deadlines that somebody owed went by unmet, whether or not it was marked in time. What only prompts somebody to act
   * (`CustomerReminderDue`), or lapses by itself, is none of them.
   */
  missed: number;
  /** When somebody was last reminded of a deadline that still runs. */
  reminded_at: number | null;
  /** How high it is raised: 0 not at all, 1 to the supervisor, 2 to the store manager. */
  level: number;
  /** When it was first raised. */
  escalated_at: number | null;
  /** When it first had a person responsible. */
  assigned_at: number | null;
  /** How often it was handed from one person to another. */
  reassigned: number;
  /** When the first answer was due. */
  response_due_at: number | null;
  /** When a person first answered the customer; a bot's reply doesn't count. */
  answered_at: number | null;
  /** When the customer first had the outcome; for an order, when its follow-up was over. */
  first_resolved_at: number | null;
  /** When the customer last had the outcome; null while the case is open (again). */
  resolved_at: number | null;
  /**
   * Working time from the beginning to the first outcome, and all that was spent up to the last one, in milliseconds: without the
   * time in which it waited for the customer, and without that between an outcome and a reopening. By the calendar of the store
   * that was in force when it ended; null where none is known.
   */
  first_resolution_working_ms: number | null;
  resolution_working_ms: number | null;
  /** The target for the whole case: `running`, `paused`, `met`, `breached`; null where the process has none. */
  clock: string | null;
  /** When it was last closed; null while it is open (again). A complaint is closed before it is final: it may be reopened. */
  closed_at: number | null;
  /** How it ended: `accepted`, `final-answer`, `unreachable`, `rejected`, `withdrawn`, `merged`, `completed`, `cancelled`. */
  outcome: string | null;
  /** 1 when the first offer was accepted and nothing came back: no dispute, no question, no reopening. */
  first_contact: number;
  /** What the customer thought of it, 1 (bad) to 5 (good), and when they said so. */
  score: number | null;
  scored_at: number | null;
  /** How often it was reopened. */
  reopened: number;
  /** 1 when the case is over. */
  final: number;
  /** How many steps deviated from the process. */
  deviations: number;
  /** What a text search looks through, in lower case. */
  search: string;
  /** Log position of the last event. */
  position: number;
  /** Why the view can't follow the case, if it can't. */
  broken: string | null;
  /** When the event happened that it can't follow. */
  broken_at: number | null;
}

/** A due moment later than any: sorts cases without a deadline last. */
export const NEVER = 8_640_000_000_000_000;

/** Severities, the most urgent first. */
const SEVERITIES: readonly string[] = ['critical', 'major', 'minor'];
/** The urgency of a case without a severity. */
export const LEAST_URGENT = SEVERITIES.length;

export function urgencyOf(severity: string | null): number {
  const rank = severity === null ? -1 : SEVERITIES.indexOf(severity);
  return rank < 0 ? LEAST_URGENT : rank;
}

export const CASE_COLUMNS = [
  'case_id',
  'number',
  'process',
  'state',
  'version',
  'store',
  'team',
  'owner',
  'assignee',
  'departments',
  'title',
  'customer',
  'customer_id',
  'customer_phone',
  'tier',
  'product',
  'category',
  'severity',
  'urgency',
  'channel',
  'order_number',
  'opened_at',
  'changed_at',
  'acted_at',
  'entered_at',
  'due_at',
  'expired',
  'missed',
  'reminded_at',
  'level',
  'escalated_at',
  'assigned_at',
  'reassigned',
  'response_due_at',
  'answered_at',
  'first_resolved_at',
  'resolved_at',
  'first_resolution_working_ms',
  'resolution_working_ms',
  'clock',
  'closed_at',
  'outcome',
  'first_contact',
  'score',
  'scored_at',
  'reopened',
  'final',
  'deviations',
  'search',
  'position',
  'broken',
  'broken_at',
] as const satisfies readonly (keyof CaseRow)[];

/** What the opening fact settles for good. */
export const SETTLED_COLUMNS = [
  'number',
  'opened_at',
  'title',
  'customer',
  'customer_id',
  'customer_phone',
  'tier',
  'product',
  'channel',
  'order_number',
  'search',
] as const satisfies readonly (keyof CaseRow)[];

/** Columns that hold text; the others hold whole numbers. */
export const TEXT_COLUMNS: ReadonlySet<string> = new Set<keyof CaseRow>([
  'case_id',
  'process',
  'state',
  'store',
  'team',
  'owner',
  'assignee',
  'departments',
  'title',
  'customer',
  'customer_id',
  'customer_phone',
  'tier',
  'product',
  'category',
  'severity',
  'channel',
  'order_number',
  'clock',
  'outcome',
  'search',
  'broken',
]);
