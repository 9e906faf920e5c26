import { sql, type Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { bucketOf } from '../figures/asking/bucket.ts';
import { observed } from '../figures/asking/observed.ts';
import { momentOf, type Scope } from '../figures/asking/question.ts';
import { COMPLAINT } from '../figures/definition/populations.ts';
import { periodAfter, type Period } from '../figures/definition/period.ts';
import type { WeeklyCounts } from './weekly-counts.ts';

const WEEK = 7 * 86_400_000;

/** Counts the complaints of a week and of those before it, by category, product and store: two statements. */
export async function countWeeks(
  db: Kysely<SupervisionTables>,
  scope: Scope,
  week: Period,
  weeks: number,
): Promise<WeeklyCounts> {
  const complaints = observed(db, 'cases', scope).where('process', '=', COMPLAINT);
  const end = Math.min(week.until, momentOf(scope) + 1);
  const bounds = Array.from({ length: weeks + 1 }, (_, back) => periodAfter(week, back - weeks).from);
  const counted = complaints
    .where('opened_at', '>=', bounds[0]!)
    .where('opened_at', '<', end)
    .select((row) => [
      'category',
      'product',
      'store',
      bucketOf(row.ref('opened_at'), [...bounds, week.until]).as('bucket'),
    ]);
  const counts = await db
    .selectFrom(counted.as('counted'))
    .select(['category', 'product', 'store', 'bucket', (row) => row.fn.countAll<number>().as('count')])
    .groupBy(['category', 'product', 'store', 'bucket'])
    .execute();
  const first = await complaints
    .where('opened_at', '<', end)
    .select(['product', 'store', sql<number>`min(opened_at)`.as('opened')])
    .groupBy(['product', 'store'])
    .execute();
  return {
    counts: counts.map(({ bucket, count, ...key }) => ({
      ...key,
      week: weeks - Number(bucket),
      count: Number(count),
    })),
    firstWeeks: {
      product: firstWeeks(first, 'product', week),
      store: firstWeeks(first, 'store', week),
    },
  };
}

function firstWeeks(
  rows: readonly { readonly product: string | null; readonly store: string; readonly opened: number }[],
  dimension: 'product' | 'store',
  week: Period,
): Map<string | null, number> {
  const first = new Map<string | null, number>();
  for (const row of rows) {
    const back = Math.max(0, Math.ceil((week.from - Number(row.opened)) / WEEK));
    first.set(row[dimension], Math.max(back, first.get(row[dimension]) ?? 0));
  }
  return first;
}
