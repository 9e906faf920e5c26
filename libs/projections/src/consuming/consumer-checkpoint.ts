import type { Kysely } from 'kysely';
import type { LastEvent } from '../running/last-event.ts';

/** The event that a consumer has dealt with last, with when the store had recorded it. */
export interface HandledEvent extends LastEvent {
  /** Milliseconds since the Unix epoch. */
  readonly recordedAt: number;
}

export interface ConsumerTables {
  consumer_checkpoint: {
    consumer: string;
    position: number;
    id: string;
    stream: string;
    revision: number;
    recorded_at: number;
  };
}

/** Where a consumer begins that has an empty log before it: no event is there. */
export const LOG_START: HandledEvent = { position: 0, id: '', stream: '', revision: -1, recordedAt: 0 };

export async function createConsumers(db: unknown): Promise<void> {
  await (db as Kysely<ConsumerTables>).schema
    .createTable('consumer_checkpoint')
    .ifNotExists()
    .addColumn('consumer', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('recorded_at', 'integer', (column) => column.notNull())
    .execute();
}

export async function readHandled(
  db: Kysely<ConsumerTables>,
  consumer: string,
): Promise<HandledEvent | undefined> {
  const row = await db
    .selectFrom('consumer_checkpoint')
    .selectAll()
    .where('consumer', '=', consumer)
    .executeTakeFirst();
  if (!row) return undefined;
  const { position, id, stream, revision, recorded_at } = row;
  return { position, id, stream, revision, recordedAt: recorded_at };
}

export async function saveHandled(
  db: Kysely<ConsumerTables>,
  consumer: string,
  { position, id, stream, revision, recordedAt }: HandledEvent,
): Promise<void> {
  const values = { position, id, stream, revision, recorded_at: recordedAt };
  await db
    .insertInto('consumer_checkpoint')
    .values({ consumer, ...values })
    .onConflict((conflict) => conflict.column('consumer').doUpdateSet(values))
    .execute();
}
