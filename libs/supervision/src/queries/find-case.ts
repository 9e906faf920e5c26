import type { Deadline, StateValue } from '@huiyin/process-engine';
import type { Kysely } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';

/** Everything that the card of a case shows. */
export interface CaseCard {
  readonly row: CaseRow;
  readonly machineVersion: number;
  /** The whole state, every region. */
  readonly regions: StateValue;
  readonly data: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly Deadline[];
}

/** One statement, so that row and card are of the same moment. */
export async function findCase(db: Kysely<SupervisionTables>, id: string): Promise<CaseCard | undefined> {
  const found = await db
    .selectFrom('cases')
    .innerJoin('cards', 'cards.case_id', 'cases.case_id')
    .selectAll('cases')
    .select(['cards.machine_version', 'cards.regions', 'cards.data', 'cards.deadlines'])
    .where('cases.case_id', '=', id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { machine_version: machineVersion, regions, data, deadlines, ...row } = found;
  return {
    row,
    machineVersion,
    regions: JSON.parse(regions) as StateValue,
    data: (JSON.parse(data) ?? {}) as Record<string, unknown>,
    deadlines: JSON.parse(deadlines) as Deadline[],
  };
}
