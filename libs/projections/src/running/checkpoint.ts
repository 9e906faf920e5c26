import { sql, type Kysely } from 'kysely';

/** How far a view has come. */
export interface CheckpointTable {
  view_checkpoint: { view: string; version: number; position: number };
}

export async function createCheckpoints(db: Kysely<CheckpointTable>): Promise<void> {
  await db.schema
    .createTable('view_checkpoint')
    .ifNotExists()
    .addColumn('view', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();
}

export const readCheckpoint = (db: Kysely<CheckpointTable>, view: string) =>
  db.selectFrom('view_checkpoint').selectAll().where('view', '=', view).executeTakeFirst();

export async function moveCheckpoint(
  db: Kysely<CheckpointTable>,
  view: string,
  version: number,
  position: number,
) {
  await db
    .insertInto('view_checkpoint')
    .values({ view, version, position })
    .onConflict((conflict) =>
      conflict
        .column('view')
        .doUpdateSet({ version: sql`excluded.version`, position: sql`excluded.position` }),
    )
    .execute();
}
