import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { otherNames } from '../../customers/known-as.ts';

/** How long ago a complaint may have come in for a later one to repeat it, in milliseconds: 30 days. */
export const REPEATED_WITHIN = 30 * 86_400_000;

/**
 * Whether a complaint repeats another (重复投诉): the same customer, in whatever store and by whatever name (see `otherNames`), about
 * the same order or category, within 30 days before it. Of two of the same moment the one recorded later repeats. What the opening
 * settles – customer, order, moment – is in `cases` whatever moment is asked about; a category may have been corrected, so that
 * one's version of then is asked. The few cases of a customer are found by the customer: `coalesce` keeps databases without
 * statistics from looking at a whole process.
 */
export function repeatsComplaint(asOf: number | undefined): RawBuilder<SqlBool> {
  const isRepeated = sql`coalesce(earlier.process, '') = cases.process
    and earlier.opened_at >= cases.opened_at - ${sql.lit(REPEATED_WITHIN)}
    and (earlier.opened_at, earlier.number) < (cases.opened_at, cases.number)
    and (earlier.order_number = cases.order_number or ${categoryAt(asOf)} = cases.category)`;
  const others = otherNames(sql.ref('cases.customer_id'), asOf);
  return sql<SqlBool>`(
    exists (select 1 from cases as earlier where earlier.customer_id = cases.customer_id and ${isRepeated})
    or exists (select 1 from (${others}) as known cross join cases as earlier
      where earlier.customer_id = known.name and ${isRepeated}))`;
}

const categoryAt = (asOf: number | undefined) =>
  asOf === undefined
    ? sql`earlier.category`
    : sql`case when earlier.changed_at <= ${sql.lit(asOf)} then earlier.category else (
        select spans.category from spans where spans.case_id = earlier.case_id
          and spans.changed_at <= ${sql.lit(asOf)} and spans.until_at > ${sql.lit(asOf)}) end`;
