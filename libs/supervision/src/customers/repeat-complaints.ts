import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { REPEATED_WITHIN, repeatsComplaint } from '../figures/definition/repeat-complaint.ts';
import { casesAt, wholeRows } from '../queries/cases-at.ts';
import { customerNames } from './known-as.ts';

/** Whether a case is a repeat complaint 重复投诉, among the cases as of the same moment. */
export const isRepeat =
  (asOf?: number) =>
  (eb: ExpressionBuilder<SupervisionTables, 'cases'>): Expression<SqlBool> =>
    eb.and([eb('process', '=', 'complaint'), repeatsComplaint(asOf)]);

/** What a complaint about to be registered says of itself. */
export interface ComplaintToCome {
  /** The company's own number for the customer, or their telephone number. */
  readonly customer: string;
  readonly order?: string;
  readonly category?: string;
  /** When it comes in, epoch milliseconds. */
  readonly before: number;
}

/**
 * The complaints that one about to be registered would repeat, the latest first: of the same customer within the 30 days before,
 * about the same order or category; about anything, where neither is known yet. A customer is found by whatever name the earlier
 * case knows them by.
 */
export async function earlierComplaints(
  db: Kysely<SupervisionTables>,
  { customer, order, category, before }: ComplaintToCome,
  limit = 10,
): Promise<CaseRow[]> {
  let query = wholeRows(casesAt(db))
    .where('process', '=', 'complaint')
    .where('customer_id', 'in', await customerNames(db, customer))
    .where('opened_at', '>=', before - REPEATED_WITHIN)
    .where('opened_at', '<', before);
  if (order !== undefined || category !== undefined)
    query = query.where((eb) =>
      eb.or([
        ...(order === undefined ? [] : [eb('order_number', '=', order)]),
        ...(category === undefined ? [] : [eb('category', '=', category)]),
      ]),
    );
  return query.orderBy('opened_at', 'desc').orderBy('case_id', 'desc').limit(limit).execute();
}
