import type { Kysely } from 'kysely';

/** Streams that a view doesn't follow, in the database of the view: they come and go with its rows. */
export interface ParkedTables {
  /** One row for each such stream. */
  parked: {
    stream: string;
    /** The event that can't be followed. */
    revision: number;
    position: number;
    id: string;
    type: string;
    /** When the store recorded it, in milliseconds since the Unix epoch. */
    recorded_at: number;
    reason: string;
    /** How many events of the stream were recorded since. */
    waiting: number;
  };
  /** One row for each event that was left out, because somebody decided so. */
  parked_skipped: {
    position: number;
    stream: string;
    revision: number;
    id: string;
    type: string;
    recorded_at: number;
    reason: string;
    by: string;
    why: string;
    at: number;
  };
  /** What whoever leads the view is asked to do. */
  parked_request: {
    id: string;
    kind: 'retry' | 'skip';
    stream: string;
    by: string;
    why: string;
    at: number;
    /** JSON, once it was done: a `Settlement`. */
    outcome: string | null;
  };
}

export async function createParkedTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('parked')
    .ifNotExists()
    .addColumn('stream', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('waiting', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('parked_skipped')
    .ifNotExists()
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('parked_request')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .execute();
}
