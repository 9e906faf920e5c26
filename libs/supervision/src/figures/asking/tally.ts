import {
  sql,
  type AliasedExpression,
  type Expression,
  type Kysely,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { Dimension, GroupKey } from '../definition/dimension.ts';
import type { Figure, Predicate, SeenQuery, SeenRow, Standpoint } from '../definition/figure.ts';
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
  /** Figures that are `alike`. */
  readonly figures: readonly Figure[];
  readonly scope: Scope;
  readonly by: readonly Dimension[];
  /** The bounds of the stretches, ascending, for figures with a moment; empty: all time is one stretch. */
  readonly bounds: readonly number[];
}

/** Figures of which this is the same can be counted by one statement; one that measures, by a statement of its own. */
export const alike = ({ counts, moment, measure, name }: Figure): string =>
  [counts, moment, measure && name].join(' ');

/**
 * Counts by one statement, grouped in the database. Groups without any row aren't told.
 *
 * @returns the groups of each figure, in the order of the figures.
 * @throws InvalidFigureQuestionError when there are too many groups.
 */
export async function tally(db: Kysely<SupervisionTables>, count: Count): Promise<TalliedGroup[][]> {
  const { figures, by } = count;
  const keys = by.map((_, index) => sql.ref(`k${index}`));
  const counted = sql`(${countedRows(db, count)}) as counted`;
  const { rows } = await (
    figures[0]?.measure ? spreads(counted, keys) : sums(counted, keys, figures.length)
  ).execute(db);
  if (rows.length > GROUPS) throw tooManyGroups();
  return figures.map((_, place) =>
    rows
      .filter((row) => Number(row[`n${place}`]) + Number(row[`d${place}`]) > 0)
      .map((row) => ({
        key: Object.fromEntries(by.map((dimension, index) => [dimension, row[`k${index}`] as string | null])),
        bucket: Number(row.bucket),
        numerator: Number(row[`n${place}`]),
        denominator: Number(row[`d${place}`]),
        spread: spreadOf(row),
      })),
  );
}

export const tooManyGroups = () =>
  new InvalidFigureQuestionError(
    'too-many-groups',
    label(`结果超过 ${GROUPS} 组，请缩小范围。`, `More than ${GROUPS} groups: ask about less.`),
  );

type Row = Readonly<Record<string, unknown>>;

/** Every row that counts, with its group, its stretch, the parts that it belongs to and what was measured of it. */
function countedRows(db: Kysely<SupervisionTables>, { figures, scope, by, bounds }: Count): SeenQuery {
  const { moment, counts } = figures[0]!;
  const from = standpointOf(scope);
  let query = observed(db, counts, scope);
  // Rows are found by their moment alone: a database without statistics would rather look at all of a process.
  if (moment && bounds.length > 0)
    query = query.where(moment, '>=', bounds[0]!).where(moment, '<', bounds.at(-1)!);
  else query = query.where((row) => row.or(populationsOf(figures).map((holds) => holds(row, from))));
  return query.select((row) => [
    ...by.map((dimension, index) => row.ref(columnOf(dimension, counts)).as(`k${index}`)),
    (moment ? bucketOf(row.ref(moment), bounds) : sql<number>`0`).as('bucket'),
    ...figures.flatMap((figure, place) => partsOf(figure, place, row, from)),
  ]);
}

/** What any of the figures counts; several may count the same. */
const populationsOf = (figures: readonly Figure[]): Predicate[] => [
  ...new Set(
    figures.flatMap(({ kind, numerator, denominator }) =>
      kind === 'ratio' ? [numerator.holds, denominator.holds] : [denominator.holds],
    ),
  ),
];

function partsOf(
  { measure, numerator, denominator }: Figure,
  place: number,
  row: SeenRow,
  from: Standpoint,
): AliasedExpression<number | null, string>[] {
  const counts = flag(denominator.holds(row, from)).as(`d${place}`);
  if (!measure) return [flag(numerator.holds(row, from)).as(`n${place}`), counts];
  return [
    sql<number | null>`case when ${denominator.holds(row, from)} then ${measure(row, from)} end`.as(
      'measured',
    ),
    counts,
  ];
}

const flag = (holds: Expression<SqlBool>) => sql<number>`case when ${holds} then 1 else 0 end`;

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts, sql.ref('bucket')]);

const sums = (counted: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[], figures: number) => {
  const parts = Array.from({ length: figures }, (_, place) => [`n${place}`, `d${place}`]).flat();
  const sum = sql.join(parts.map((part) => sql`sum(${sql.ref(part)}) as ${sql.ref(part)}`));
  return sql<Row>`
    select ${list(keys)}, ${sum} from ${counted} group by ${list(keys)} limit ${sql.lit(GROUPS + 1)}`;
};

/** Median and 90 % are values that occurred: a case can be shown for each of them. */
const spreads = (counted: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[]) => sql<Row>`
  select ${list(keys)}, count(measured) as n0, sum(d0) as d0,
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
