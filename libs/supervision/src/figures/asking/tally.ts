import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension, GroupKey } from '../definition/dimension.ts';
import type { Figure, SeenQuery } from '../definition/figure.ts';
import { label } from '../definition/label.ts';
import { bucketOf } from './bucket.ts';
import { InvalidFigureQuestionError } from './invalid-figure-question-error.ts';
import { columnOf, observed, standpointOf } from './observed.ts';
import type { Scope } from './question.ts';

/** Groups that one answer may have: more than anybody reads. */
export const GROUPS = 10_000;

/** How long things took, in milliseconds: the middle, the mean, and what nine of ten stay within (nearest rank). */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
}

/** What was counted of one group. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
  readonly spread: Spread | null;
}

/** What was counted of one group in one stretch. */
export interface TalliedGroup extends Tally {
  readonly key: GroupKey;
  /** Which of the stretches, counted from 0. */
  readonly bucket: number;
}

/** What to count. */
export interface Count {
  readonly figure: Figure;
  readonly scope: Scope;
  readonly by: readonly Dimension[];
  /** The bounds of the stretches, ascending, for a figure with a moment; empty: all time is one stretch. */
  readonly bounds: readonly number[];
}

/**
 * Counts by one statement, grouped in the database. Groups without any row aren't told.
 *
 * @throws InvalidFigureQuestionError when there are too many groups.
 */
export async function tally(db: Kysely<SupervisionTables>, count: Count): Promise<TalliedGroup[]> {
  const { figure, by } = count;
  const keys = by.map((_, index) => sql.ref(`k${index}`));
  const counted = sql`(${countedRows(db, count)}) as counted`;
  const { rows } = await (figure.kind === 'duration' ? spreads(counted, keys) : sums(counted, keys)).execute(
    db,
  );
  if (rows.length > GROUPS)
    throw new InvalidFigureQuestionError(
      'too-many-groups',
      label(`结果超过 ${GROUPS} 组，请缩小范围。`, `More than ${GROUPS} groups: ask about less.`),
    );
  return rows.map((row) => ({
    key: Object.fromEntries(by.map((dimension, index) => [dimension, row[`k${index}`] as string | null])),
    bucket: Number(row.bucket),
    numerator: Number(row.numerator),
    denominator: Number(row.denominator),
    spread: spreadOf(row),
  }));
}

type Row = Readonly<Record<string, unknown>>;

/** Every row that counts, with its group, its stretch, the part that it belongs to and what was measured of it. */
function countedRows(db: Kysely<SupervisionTables>, { figure, scope, by, bounds }: Count): SeenQuery {
  const { numerator, denominator, moment, kind, counts, measure } = figure;
  const from = standpointOf(db, scope);
  let query = observed(db, figure, scope).where((row) =>
    kind === 'ratio'
      ? row.or([numerator.holds(row, from), denominator.holds(row, from)])
      : denominator.holds(row, from),
  );
  if (moment && bounds.length > 0)
    query = query.where(moment, '>=', bounds[0]!).where(moment, '<', bounds.at(-1)!);
  return query.select((row) => [
    ...by.map((dimension, index) => row.ref(columnOf(dimension, counts)).as(`k${index}`)),
    (moment ? bucketOf(row.ref(moment), bounds) : sql<number>`0`).as('bucket'),
    ...(measure
      ? [measure(row, from).as('measured')]
      : [
          flag(numerator.holds(row, from)).as('n'),
          // Where the numerator is part of the denominator, every row is in the latter.
          (kind === 'ratio' ? flag(denominator.holds(row, from)) : sql<number>`1`).as('d'),
        ]),
  ]);
}

const flag = (holds: Expression<SqlBool>) => sql<number>`case when ${holds} then 1 else 0 end`;

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts, sql.ref('bucket')]);

const sums = (counted: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[]) => sql<Row>`
  select ${list(keys)}, sum(n) as numerator, sum(d) as denominator
  from ${counted} group by ${list(keys)} limit ${sql.lit(GROUPS + 1)}`;

/** Median and 90 % are values that occurred: a case can be shown for each of them. */
const spreads = (counted: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[]) => sql<Row>`
  select ${list(keys)}, count(measured) as numerator, count(*) as denominator,
    cast(avg(measured) as double precision) as mean,
    min(case when place * 2 >= known then measured end) as median,
    min(case when place * 10 >= known * 9 then measured end) as p90
  from (
    select counted.*, count(measured) over (partition by ${list(keys)}) as known,
      row_number() over (partition by ${list(keys)} order by measured is null, measured) as place
    from ${counted}
  ) as ranked group by ${list(keys)} limit ${sql.lit(GROUPS + 1)}`;

function spreadOf({ mean, median, p90 }: Row): Spread | null {
  if (median === undefined || median === null) return null;
  return { mean: Math.round(Number(mean)), median: Number(median), p90: Number(p90) };
}
