import type { Kysely } from 'kysely';
import { CASE_COLUMNS, type CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';

/** A case that names another one, and what it is to it. */
export interface LinkingCase {
  readonly row: CaseRow;
  readonly relation: string;
  /** Epoch milliseconds. */
  readonly linkedAt: number;
}

/** The cases that name one, in the order in which they did: each once by each relation. */
export async function linkedFrom(
  db: Kysely<SupervisionTables>,
  id: string,
  limit: number,
): Promise<readonly LinkingCase[]> {
  const found = await db
    .selectFrom('links')
    .innerJoin('cases', 'cases.case_id', 'links.case_id')
    .select(CASE_COLUMNS.map((column) => `cases.${column}` as const))
    .select(['links.relation', 'links.linked_at'])
    .where('links.linked_id', '=', id)
    .orderBy('links.position')
    .limit(limit)
    .execute();
  return found.map(({ relation, linked_at: linkedAt, ...row }) => ({ row, relation, linkedAt }));
}
