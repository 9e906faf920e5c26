import type { Deadline } from '@huiyin/process-engine';
import type { Kysely } from 'kysely';
import type { CaseRow, HistoryRow, SupervisionTables } from '../cases-view/tables.ts';

/** Everything that the card of a case shows. */
export interface CaseCard {
  readonly row: CaseRow;
  readonly machineVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly Deadline[];
}

export async function findCase(db: Kysely<SupervisionTables>, id: string): Promise<CaseCard | undefined> {
  const row = await db.selectFrom('cases').selectAll().where('case_id', '=', id).executeTakeFirst();
  const card = row && (await db.selectFrom('cards').selectAll().where('case_id', '=', id).executeTakeFirst());
  if (!card) return undefined;
  return {
    row,
    machineVersion: card.machine_version,
    data: JSON.parse(card.data) as Record<string, unknown>,
    deadlines: JSON.parse(card.deadlines) as Deadline[],
  };
}

/** A part of a case's history, oldest first, beginning after a revision. */
export const historyOf = (
  db: Kysely<SupervisionTables>,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<HistoryRow[]> =>
  db
    .selectFrom('history')
    .selectAll()
    .where('case_id', '=', id)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(limit)
    .execute();
