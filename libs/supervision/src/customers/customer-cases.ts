import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from '../queries/case-filter.ts';
import { foundCases } from '../queries/found-cases.ts';
import { listCases } from '../queries/list-cases.ts';
import type { CasePage, PageOrder } from '../queries/page-of-cases.ts';
import { customerNames } from './known-as.ts';
import { isRepeat } from './repeat-complaints.ts';

/** What a customer had to do with the company. */
export interface CustomerCases extends CasePage {
  readonly total: number;
  readonly open: number;
  readonly complaints: number;
  /** Complaints about what the customer had complained about shortly before. */
  readonly repeats: number;
  /** When the first case was opened, and the last one; epoch milliseconds, null where there is none. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/**
 * All cases of a customer, by whatever name: counted, and one page of them.
 *
 * @param customer the company's own number for the customer, or a telephone number, however it is written.
 */
export async function customerCases(
  db: Kysely<SupervisionTables>,
  customer: string,
  scope: CaseFilter,
  order: PageOrder,
  now: number,
  asOf?: number,
): Promise<CustomerCases> {
  const filter = { ...scope, customer: await customerNames(db, customer, asOf) };
  const cases = await foundCases(db, filter, asOf, 'all');
  const counts = await cases(asOf ?? now)
    .select(({ eb, fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere('closed_at', 'is', null).as('open'),
      fn.countAll<number>().filterWhere('process', '=', 'complaint').as('complaints'),
      fn.countAll<number>().filterWhere(isRepeat(asOf)(eb)).as('repeats'),
      fn.min('opened_at').as('firstAt'),
      fn.max('opened_at').as('lastAt'),
    ])
    .executeTakeFirstOrThrow();
  return { ...counts, ...(await listCases(db, filter, order, now, asOf)) };
}
