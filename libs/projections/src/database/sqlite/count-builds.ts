import { sql, type Kysely } from 'kysely';

/** Files made before builds were counted (0.1.0) have no column for it. */
export async function countBuilds<Tables>(write: Kysely<Tables>): Promise<void> {
  const columns = sql<{ name: string }>`select name from pragma_table_info('view_checkpoint')`;
  const { rows } = await columns.execute(write);
  if (rows.some(({ name }) => name === 'build')) return;
  await write.schema
    .alterTable('view_checkpoint')
    .addColumn('build', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
