import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { casesMatching } from './cases-matching.ts';

/** How many cases a filter lets through; as of a moment, if one is given. */
export async function countCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  now: number,
  asOf?: number,
): Promise<number> {
  const { count } = await casesMatching(db, filter, now, asOf)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
