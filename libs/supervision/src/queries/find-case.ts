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

/** One statement, so that row and card are of the same moment. */
export async function findCase(db: Kysely<SupervisionTables>, id: string): Promise<CaseCard | undefined> {
  const found = await db
    .selectFrom('cases')
    .innerJoin('cards', 'cards.case_id', 'cases.case_id')
    .selectAll('cases')
    .select(['cards.machine_version', 'cards.data', 'cards.deadlines'])
    .where('cases.case_id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { machine_version: machineVersion, data, deadlines, ...row } = found;
  return {
    row,
    machineVersion,
    data: (JSON.parse(data) ?? {}) as Record<string, unknown>,
    deadlines: JSON.parse(deadlines) as Deadline[],
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
