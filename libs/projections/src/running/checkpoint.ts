import { randomUUID } from 'node:crypto';
import type { Position, RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { CheckpointMovedError } from '../database/errors.ts';
import type { LastEvent } from './last-event.ts';

/** How far a view has come. */
export interface Checkpoint {
  readonly view: string;
  readonly version: number;
  /** Another one whenever the tables are made anew: what somebody knows of the rows of an earlier one is worth nothing. */
  readonly incarnation: string;
  readonly position: Position;
  /** The event at that position; nothing before the first one. */
  readonly event_id: string | null;
  readonly event_stream: string | null;
  readonly event_revision: number | null;
  /** What the log held when the tables were made. */
  readonly target: Position;
  /** 1 once that was reached, and readers have their indexes: from then on it may be read. */
  readonly complete: number;
}

export interface CheckpointTable {
  view_checkpoint: Checkpoint;
}

export async function createCheckpoints(db: unknown): Promise<void> {
  await (db as Kysely<CheckpointTable>).schema
    .createTable('view_checkpoint')
    .ifNotExists()
    .addColumn('view', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('incarnation', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('event_id', 'text')
    .addColumn('event_stream', 'text')
    .addColumn('event_revision', 'integer')
    .addColumn('target', 'integer', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull())
    .execute();
}

export const readCheckpoint = (db: unknown, view: string): Promise<Checkpoint | undefined> =>
  (db as Kysely<CheckpointTable>)
    .selectFrom('view_checkpoint')
    .selectAll()
    .where('view', '=', view)
    .executeTakeFirst();

/**
 * Moves a checkpoint on from where the caller left it, and keeps others from moving it until the transaction ends.
 *
 * @throws CheckpointMovedError when it isn't there any more.
 */
export async function moveCheckpoint(db: unknown, from: Checkpoint, to: RecordedEvent): Promise<Checkpoint> {
  return update(db, from, {
    position: to.position,
    event_id: to.id,
    event_stream: to.stream,
    event_revision: to.revision,
  });
}

/** Takes the checkpoint where the caller left it, as `moveCheckpoint` does, and leaves it there. */
export const holdCheckpoint = (db: unknown, at: Checkpoint): Promise<Checkpoint> =>
  update(db, at, { position: at.position });

/** The view has everything that the log held when its tables were made. */
export const completeCheckpoint = (db: unknown, at: Checkpoint): Promise<Checkpoint> =>
  update(db, at, { complete: 1 });

async function update(db: unknown, from: Checkpoint, to: Partial<Checkpoint>): Promise<Checkpoint> {
  const { numUpdatedRows } = await (db as Kysely<CheckpointTable>)
    .updateTable('view_checkpoint')
    .set(to)
    .where('view', '=', from.view)
    .where('incarnation', '=', from.incarnation)
    .where('position', '=', from.position)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckpointMovedError(from.view, from.position);
  return { ...from, ...to };
}

/** Begins with empty tables, at the log's start. */
export function beginCheckpoint(
  db: unknown,
  view: string,
  version: number,
  target: Position,
): Promise<Checkpoint> {
  const values = {
    version,
    incarnation: randomUUID(),
    position: 0,
    event_id: null,
    event_stream: null,
    event_revision: null,
    target,
    complete: 0,
  };
  return (db as Kysely<CheckpointTable>)
    .insertInto('view_checkpoint')
    .values({ view, ...values })
    .onConflict((conflict) => conflict.column('view').doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The event that a checkpoint stands at. */
export function lastEventOf(checkpoint: Checkpoint): LastEvent | undefined {
  const { position, event_id, event_stream, event_revision } = checkpoint;
  if (event_id === null || event_stream === null || event_revision === null) return undefined;
  return { position, id: event_id, stream: event_stream, revision: event_revision };
}

/** How far it is, and what it has to reach before it can be read, as long as it hasn't. */
export function progressOf(checkpoint: Checkpoint | undefined): {
  readonly position: Position;
  readonly target: Position | undefined;
} {
  const { position = 0, target = 0, complete = 0 } = checkpoint ?? {};
  return { position, target: complete === 1 ? undefined : target };
}
