import type { PolicyRow } from '@huiyin/case-runtime';
import type { Kysely } from 'kysely';

/** A deadline that runs. One row each, gone when the deadline is cleared. */
export interface DeadlineRow {
  /** `<case>/<deadline>`. */
  id: string;
  case_id: string;
  process: string;
  machine_version: number;
  store: string;
  /** Its identity in the case, e.g. `firstResponse@0`. */
  deadline: string;
  name: string;
  /** Epoch milliseconds, as everything that ends in `_at`. */
  set_at: number;
  due_at: number;
  /** 1 when it was marked overdue: it is still owed. */
  expired: number;
  /** 1 when the case moves on by itself when it is due: nobody owes anything. */
  lapses: number;
  /** When its fact is to be offered: when it is due, `NEVER` once that was done. */
  fires_at: number;
  /** When somebody is to be reminded of it next; `NEVER` where nobody is. */
  remind_at: number;
  /** The shares of its time at which somebody is still to be reminded, in ascending order, as JSON. */
  shares: string;
  /** When somebody was last reminded of it. */
  reminded_at: number | null;
}

/** What became of a target once: from the moment it was set until it was met, missed or not owed any more. */
export type SlaOutcome = 'running' | 'paused' | 'met' | 'breached' | 'cancelled';

/** One activation of a target. Reopening a case makes another; pausing and resuming, and a new due moment, don't. */
export interface SlaRow {
  /** `<case>/<target>/<n>`. */
  id: string;
  case_id: string;
  process: string;
  store: string;
  /** The deadline's name. */
  target: string;
  /** Which activation of this target it is in its case, from 1. */
  n: number;
  /** A breach stays one, whatever comes after it. */
  outcome: SlaOutcome;
  /** The deadline that runs for it; null while it is paused, and when nothing runs for it any more. */
  deadline: string | null;
  activated_at: number;
  /** The last due moment that it had, and when that was set. */
  due_at: number;
  due_set_at: number;
  /** The moment from which it is (or will be) overdue; `NEVER` while it is paused, and where it ended in time. */
  breaches_at: number;
  paused_at: number | null;
  /** `[from, until]` of every pause, `until` being null for one that goes on; as JSON. */
  pauses: string;
  /** When what was owed was done, or not owed any more. */
  settled_at: number | null;
  /** The type of the fact that settled it. */
  settled_by: string | null;
  /** Revision of the policy whose calendar counts its working time now. */
  policy: number;
  /** Up to when the four sums below reach. */
  marked_at: number;
  /** Time that it ran, without pauses, in milliseconds; complete when it is settled. Working time is null where no calendar is known. */
  calendar_ms: number;
  working_ms: number | null;
  /** Time that it stood still. */
  paused_ms: number;
  paused_working_ms: number | null;
  /** From the breach until it was settled; null where it wasn't breached, or isn't settled yet. */
  overrun_ms: number | null;
  overrun_working_ms: number | null;
  /** What happened to it, in order: a list of `SlaHappening`, as JSON. */
  history: string;
}

export type SlaEvent =
  'activated' | 'paused' | 'resumed' | 'restarted' | 'met' | 'breached' | 'answered-late' | 'cancelled';

/** Something that happened to an activation. */
export interface SlaHappening {
  readonly event: SlaEvent;
  /** Epoch milliseconds; a breach happens at the due moment, whenever it was noticed. */
  readonly at: number;
  /** The due moment from then on, epoch milliseconds. */
  readonly due: number;
  /** The type of the fact that it is known by, and that fact's place in the stream of the case. */
  readonly fact: string;
  readonly revision: number;
}

/** What is known of every case that ever had a deadline. */
export interface DeadlineCaseRow {
  case_id: string;
  process: string;
  store: string;
}

export interface DeadlineTables {
  deadlines: DeadlineRow;
  sla: SlaRow;
  deadline_cases: DeadlineCaseRow;
  /** For the calendars in them. */
  policies: PolicyRow;
}

/** A moment later than any. */
export const NEVER = 8_640_000_000_000_000;

const TEXT = 'text';
const INTEGER = 'integer';
type Columns<Row> = Readonly<Record<keyof Row, typeof TEXT | typeof INTEGER>>;

/** Columns with their types, the key first. */
export const COLUMNS: { readonly [Table in keyof DeadlineTables]: Columns<DeadlineTables[Table]> } = {
  deadlines: {
    id: TEXT,
    case_id: TEXT,
    process: TEXT,
    machine_version: INTEGER,
    store: TEXT,
    deadline: TEXT,
    name: TEXT,
    set_at: INTEGER,
    due_at: INTEGER,
    expired: INTEGER,
    lapses: INTEGER,
    fires_at: INTEGER,
    remind_at: INTEGER,
    shares: TEXT,
    reminded_at: INTEGER,
  },
  sla: {
    id: TEXT,
    case_id: TEXT,
    process: TEXT,
    store: TEXT,
    target: TEXT,
    n: INTEGER,
    outcome: TEXT,
    deadline: TEXT,
    activated_at: INTEGER,
    due_at: INTEGER,
    due_set_at: INTEGER,
    breaches_at: INTEGER,
    paused_at: INTEGER,
    pauses: TEXT,
    settled_at: INTEGER,
    settled_by: TEXT,
    policy: INTEGER,
    marked_at: INTEGER,
    calendar_ms: INTEGER,
    working_ms: INTEGER,
    paused_ms: INTEGER,
    paused_working_ms: INTEGER,
    overrun_ms: INTEGER,
    overrun_working_ms: INTEGER,
    history: TEXT,
  },
  deadline_cases: { case_id: TEXT, process: TEXT, store: TEXT },
  policies: { revision: INTEGER, document: TEXT },
};

/** Makes the tables, with what following the log needs. */
export async function createTables(db: Kysely<DeadlineTables>): Promise<void> {
  for (const [name, columns] of Object.entries(COLUMNS)) {
    let table = db.schema.createTable(name);
    Object.entries(columns).forEach(([column, type], index) => {
      table = table.addColumn(column, type, (definition) =>
        index === 0 ? definition.primaryKey() : definition,
      );
    });
    await table.execute();
  }
  for (const table of ['deadlines', 'sla'] as const)
    await db.schema.createIndex(`${table}_case`).on(table).column('case_id').execute();
}

/** Makes the indexes that what is due, and the figures, are found by. */
export async function createIndexes(db: Kysely<DeadlineTables>): Promise<void> {
  for (const column of ['fires_at', 'remind_at'] as const)
    await db.schema.createIndex(`deadlines_${column}`).on('deadlines').columns([column, 'id']).execute();
  for (const column of ['settled_at', 'breaches_at'] as const)
    await db.schema.createIndex(`sla_${column}`).on('sla').column(column).execute();
}
