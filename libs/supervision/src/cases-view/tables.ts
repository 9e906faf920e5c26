import type { Kysely } from 'kysely';

/** A case in lists: one row a case, small. */
export interface CaseRow {
  case_id: string;
  process: string;
  /** Name of the state in the main region, e.g. `planning`. */
  state: string;
  /** The whole state value, every region, as JSON. */
  regions: string;
  /** How many facts (and deviations) the case has. */
  version: number;
  store: string;
  /** The team of the person responsible, as it was when they became so. */
  team: string | null;
  /** The role responsible now; null when the case is over. */
  owner: string | null;
  assignee: string | null;
  title: string;
  customer: string | null;
  /** What the same customer is recognised by in other cases: their own number, or else the digits of their telephone. */
  customer_id: string | null;
  /** The customer's tier: `gold`, `silver`, `regular`. */
  tier: string | null;
  product: string | null;
  category: string | null;
  severity: string | null;
  channel: string | null;
  order_number: string | null;
  /** Epoch milliseconds, as everything that ends in `_at`. */
  opened_at: number;
  changed_at: number;
  /** When it came into its state. */
  entered_at: number;
  /** The earliest deadline that runs; `NEVER` where none does. */
  due_at: number;
  /** 1 when a running deadline was marked overdue. */
  expired: number;
  /** How many deadlines that somebody owed went by unmet. */
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
  /** When the customer first had the outcome. */
  first_resolved_at: number | null;
  /** When the customer last had the outcome; null while the case is open (again). */
  resolved_at: number | null;
  /** Working time from the beginning to the first, and to the last outcome, without pauses, in milliseconds. */
  first_resolution_working_ms: number | null;
  resolution_working_ms: number | null;
  /** The target for the whole case: `running`, `paused`, `met`, `breached`; null where the process has none. */
  clock: string | null;
  /** When it was last closed; null while it is open (again). */
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
}

/** What the card of a case shows beyond its row. */
export interface CardRow {
  case_id: string;
  machine_version: number;
  /** The case's data as JSON. */
  data: string;
  /** The running deadlines as JSON. */
  deadlines: string;
}

/** One event of a case's history. */
export interface HistoryRow {
  position: number;
  case_id: string;
  revision: number;
  type: string;
  /** When it happened. */
  at: number;
  /** When it was recorded. */
  recorded_at: number;
  /** `{ data, metadata }` as recorded. */
  body: string;
}

export interface SupervisionTables {
  cases: CaseRow;
  cards: CardRow;
  history: HistoryRow;
}

/** A due moment later than any: sorts cases without a deadline last. */
export const NEVER = 8_640_000_000_000_000;

export const CASE_COLUMNS = [
  'case_id',
  'process',
  'state',
  'regions',
  'version',
  'store',
  'team',
  'owner',
  'assignee',
  'title',
  'customer',
  'customer_id',
  'tier',
  'product',
  'category',
  'severity',
  'channel',
  'order_number',
  'opened_at',
  'changed_at',
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
] as const satisfies readonly (keyof CaseRow)[];

export const CARD_COLUMNS = [
  'case_id',
  'machine_version',
  'data',
  'deadlines',
] as const satisfies readonly (keyof CardRow)[];

export const HISTORY_COLUMNS = [
  'position',
  'case_id',
  'revision',
  'type',
  'at',
  'recorded_at',
  'body',
] as const satisfies readonly (keyof HistoryRow)[];

/** Makes the tables, with their keys. */
export async function createTables(db: Kysely<SupervisionTables>): Promise<void> {
  const text = new Set<string>([
    'case_id',
    'process',
    'state',
    'regions',
    'store',
    'owner',
    'assignee',
    'title',
    'customer',
    'customer_id',
    'tier',
    'product',
    'team',
    'clock',
    'outcome',
    'category',
    'severity',
    'channel',
    'order_number',
    'search',
    'broken',
    'data',
    'deadlines',
    'type',
    'body',
  ]);
  const tables = { cases: CASE_COLUMNS, cards: CARD_COLUMNS, history: HISTORY_COLUMNS };
  for (const [name, columns] of Object.entries(tables)) {
    let table = db.schema.createTable(name);
    columns.forEach((column, index) => {
      table = table.addColumn(column, text.has(column) ? 'text' : 'integer', (definition) =>
        index === 0 ? definition.primaryKey() : definition,
      );
    });
    await table.execute();
  }
}

/** Makes the indexes that lists are sorted by, and that the history of a case is found by. */
export async function createIndexes(db: Kysely<SupervisionTables>): Promise<void> {
  for (const column of ['changed_at', 'opened_at', 'due_at'])
    await db.schema.createIndex(`cases_${column}`).on('cases').columns([column, 'case_id']).execute();
  await db.schema.createIndex('history_case').on('history').columns(['case_id', 'revision']).execute();
}
