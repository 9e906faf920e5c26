import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';

/** How many cases a filter lets through; as of a moment, if one is given. */
export async function countCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  now: number,
  asOf?: number,
): Promise<number> {
  const cases = await foundCases(db, filter, asOf, 'all');
  const { count } = await cases(asOf ?? now)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
