import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { candidates } from '../text-search/candidates.ts';
import { matching, type CaseFilter } from './case-filter.ts';
import { casesAt, type Cases } from './cases-at.ts';

/** The cases that a filter means, "overdue" judged at a moment. */
export type FoundCases = (judgedAt: number) => Cases;

/**
 * Finds the cases that a filter means; where a text is asked for, by its index.
 *
 * @param asOf the moment as of which to look, epoch milliseconds.
 * @param part whether a page of them is wanted, or all of them (to be counted).
 */
export async function foundCases(
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  asOf: number | undefined,
  part: 'page' | 'all',
): Promise<FoundCases> {
  const { text } = filter;
  const narrowed =
    text === undefined ? undefined : await candidates(db as unknown as Kysely<never>, text, part === 'all');
  return (judgedAt) => {
    const cases = casesAt(db, asOf).where(matching(filter, judgedAt));
    return narrowed ? cases.where(sql<boolean>`${narrowed}`) : cases;
  };
}
