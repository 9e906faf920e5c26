import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';
import { pageOfCases, type CasePage, type PageOrder } from './page-of-cases.ts';

/**
 * One page of the cases that a filter lets through.
 *
 * @param now the moment that "overdue" is judged at, epoch milliseconds.
 * @param asOf the moment as of which to list, epoch milliseconds; "overdue" is then judged there.
 * @throws InvalidCursorError
 */
export const listCases = async (
  db: Kysely<SupervisionTables>,
  filter: CaseFilter,
  order: PageOrder,
  now: number,
  asOf?: number,
): Promise<CasePage> => pageOfCases(await foundCases(db, filter, asOf, 'page'), order, now, asOf);
