import type { Kysely } from 'kysely';
import type { SupervisionTables } from './tables.ts';

/** Makes the indexes that lists are sorted by. */
export async function createIndexes(db: Kysely<SupervisionTables>): Promise<void> {
  for (const column of ['changed_at', 'opened_at', 'due_at'] as const)
    await db.schema.createIndex(`cases_${column}`).on('cases').columns([column, 'case_id']).execute();
}
