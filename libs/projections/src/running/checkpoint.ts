import { sql, type Kysely } from 'kysely';
import { CheckpointMovedError } from '../database/errors.ts';

/** How far a view has come. */
export interface Checkpoint {
  readonly view: string;
  readonly version: number;
  /** Counted up whenever the tables are made anew: what somebody knows of the rows of another build is worth nothing. */
  readonly build: number;
  readonly position: number;
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
    .addColumn('build', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('position', 'integer', (column) => column.notNull())
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
export async function moveCheckpoint(db: unknown, from: Checkpoint, position: number): Promise<Checkpoint> {
  const { numUpdatedRows } = await (db as Kysely<CheckpointTable>)
    .updateTable('view_checkpoint')
    .set({ position })
    .where('view', '=', from.view)
    .where('version', '=', from.version)
    .where('build', '=', from.build)
    .where('position', '=', from.position)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckpointMovedError(from.view, from.position);
  return { ...from, position };
}

/** Begins another build of a view, at the log's start. */
export function beginBuild(db: unknown, view: string, version: number): Promise<Checkpoint> {
  return (db as Kysely<CheckpointTable>)
    .insertInto('view_checkpoint')
    .values({ view, version, build: 1, position: 0 })
    .onConflict((conflict) =>
      conflict.column('view').doUpdateSet({
        version: sql`excluded.version`,
        build: sql`view_checkpoint.build + 1`,
        position: 0,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
