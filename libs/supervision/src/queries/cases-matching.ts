import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { candidates } from '../text-search/candidates.ts';
import { matching, type CaseFilter } from './case-filter.ts';
import { casesAt, type Cases } from './cases-at.ts';

/**
 * The cases that a filter means, found by the index of texts where a text is asked for.
 *
 * @param now the moment that "overdue" is judged at, epoch milliseconds; `asOf` where that is given.
 */
export function casesMatching(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  now: number,
  asOf?: number,
): Cases {
  const cases = casesAt(db, asOf).where(matching(filter, asOf ?? now));
  const found =
    filter.text === undefined ? undefined : candidates(db as unknown as Kysely<never>, filter.text);
  return found ? cases.where(sql<boolean>`${found}`) : cases;
}
