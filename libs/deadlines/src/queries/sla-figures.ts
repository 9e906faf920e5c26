import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DeadlineTables } from '../view/tables.ts';
import { decidedSla, type SlaFilter } from './decided-sla.ts';

/** What figures can be told apart by. */
export const SLA_GROUPS = ['target', 'process', 'store'] as const;
export type SlaGroup = (typeof SLA_GROUPS)[number];

/** A duration over several activations, in milliseconds; without any of them there is none. */
export interface SlaDuration {
  /** The sum of the durations, and how many there are: the mean is the one by the other. */
  readonly numerator: number;
  readonly denominator: number;
  readonly mean: number | null;
  /** By nearest rank: the shortest duration that so many (half, nine tenths) don't exceed. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** How a group of activations did in a period. */
export interface SlaFigures {
  /** The values that the group has in common, in the order asked for. */
  readonly group: Readonly<Partial<Record<SlaGroup, string>>>;
  readonly met: number;
  readonly breached: number;
  /** Not owed any more before they were due: neither met nor missed. */
  readonly cancelled: number;
  /** Met ÷ (met + breached): `value` is null where nothing was decided. */
  readonly onTime: {
    readonly numerator: number;
    readonly denominator: number;
    readonly value: number | null;
  };
  /** Time used, without pauses, of those that were settled in the period, whether in time or late. */
  readonly calendar: SlaDuration;
  readonly working: SlaDuration;
}

/**
 * The SLA figures of a period: an activation counts when it was met or missed, and its duration when it was settled. `by` nothing
 * gives one group of all.
 */
export async function slaFigures(
  db: Kysely<DeadlineTables>,
  { by = [], ...filter }: SlaFilter & { readonly by?: readonly SlaGroup[] },
): Promise<readonly SlaFigures[]> {
  const counts = await countVerdicts(db, filter, by);
  const calendar = await durations(db, filter, by, 'calendar_ms');
  const working = await durations(db, filter, by, 'working_ms');
  const groups = new Map<string, Group>();
  for (const row of [...counts, ...calendar, ...working]) groups.set(keyOf(row, by), row);
  const countsOf = new Map(counts.map((row) => [keyOf(row, by), row]));
  const calendarOf = new Map(calendar.map((row) => [keyOf(row, by), row]));
  const workingOf = new Map(working.map((row) => [keyOf(row, by), row]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => {
      const { met, breached, cancelled } = countsOf.get(key) ?? { met: 0, breached: 0, cancelled: 0 };
      const denominator = met + breached;
      return {
        group: Object.fromEntries(by.map((column) => [column, row[column]])),
        met,
        breached,
        cancelled,
        onTime: { numerator: met, denominator, value: denominator > 0 ? met / denominator : null },
        calendar: durationOf(calendarOf.get(key)),
        working: durationOf(workingOf.get(key)),
      };
    });
}

type Group = Readonly<Record<SlaGroup, string>>;
interface Counts extends Group {
  readonly met: number;
  readonly breached: number;
  readonly cancelled: number;
}
interface Durations extends Group {
  readonly count: number;
  readonly sum: number;
  readonly median: number;
  readonly p90: number;
}

const keyOf = (row: Group, by: readonly SlaGroup[]) => by.map((column) => row[column]).join('\0');

async function countVerdicts(
  db: Kysely<DeadlineTables>,
  filter: SlaFilter,
  by: readonly SlaGroup[],
): Promise<readonly Counts[]> {
  const counted = (verdict: string) => sql<number>`sum(case when verdict = ${verdict} then 1 else 0 end)`;
  const rows = await db
    .selectFrom(decidedSla(db, filter))
    .select([...by])
    .select([
      counted('met').as('met'),
      counted('breached').as('breached'),
      counted('cancelled').as('cancelled'),
    ])
    .where('decided_at', '>=', filter.from)
    .where('decided_at', '<', filter.to)
    .$if(by.length > 0, (query) => query.groupBy([...by]))
    .execute();
  return (rows as unknown as Counts[])
    .filter(({ met }) => met !== null)
    .map((row) => ({
      ...row,
      met: Number(row.met),
      breached: Number(row.breached),
      cancelled: Number(row.cancelled),
    }));
}

async function durations(
  db: Kysely<DeadlineTables>,
  filter: SlaFilter,
  by: readonly SlaGroup[],
  column: 'calendar_ms' | 'working_ms',
): Promise<readonly Durations[]> {
  const within = by.length > 0 ? sql`partition by ${sql.join(by.map((name) => sql.ref(name)))}` : sql``;
  const used = sql.ref(column);
  const ranked = db
    .selectFrom(decidedSla(db, filter))
    .select([...by])
    .select([
      sql<number>`${used}`.as('used'),
      sql<number>`row_number() over (${within} order by ${used})`.as('place'),
      sql<number>`count(*) over (${within})`.as('places'),
    ])
    .where('settled_at', '>=', filter.from)
    .where('settled_at', '<', filter.to)
    .where('verdict', '<>', 'cancelled')
    .where(column, 'is not', null);
  // The nearest rank of p is ⌈p · n⌉: computed in integers, which both dialects divide alike.
  const atRank = (tenths: number): RawBuilder<number> =>
    sql<number>`max(case when place = (places * ${sql.lit(tenths)} + 9) / 10 then used end)`;
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .select([...by] as never[])
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(used)`.as('sum'),
      atRank(5).as('median'),
      atRank(9).as('p90'),
    ])
    .$if(by.length > 0, (query) => query.groupBy([...by] as never[]))
    .execute();
  return (rows as unknown as Durations[])
    .filter(({ count }) => Number(count) > 0)
    .map((row) => ({
      ...row,
      count: Number(row.count),
      sum: Number(row.sum),
      median: Number(row.median),
      p90: Number(row.p90),
    }));
}

const durationOf = (found: Durations | undefined): SlaDuration =>
  found
    ? {
        numerator: found.sum,
        denominator: found.count,
        mean: found.sum / found.count,
        median: found.median,
        p90: found.p90,
      }
    : { numerator: 0, denominator: 0, mean: null, median: null, p90: null };
