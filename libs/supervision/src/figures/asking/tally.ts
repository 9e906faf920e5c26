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
import { atRank } from './at-rank.ts';
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

/** Figures of which this is the same can be counted by one statement. */
export const alike = ({ counts, moment }: Figure): string => `${counts} ${moment}`;

/**
 * Counts by one statement, grouped in the database. Groups without any row aren't told.
 *
 * @returns the groups of each figure, in the order of the figures.
 * @throws InvalidFigureQuestionError when there are too many groups.
 */
export async function tally(db: Kysely<SupervisionTables>, count: Count): Promise<TalliedGroup[][]> {
  const { figures, by } = count;
  const keys = by.map((_, index) => sql.ref(`k${index}`));
  const told = sql.join([...keys, sql.ref('bucket')]);
  const sums = figures.flatMap((figure, place) => sumsOf(db, figure, place));
  const { rows } = await sql<Row>`
    select ${told}, ${sql.join(sums)} from ${countedRows(db, count)} as counted
    group by ${told} limit ${sql.lit(GROUPS + 1)}`.execute(db);
  if (rows.length > GROUPS) throw tooManyGroups();
  return figures.map((_, place) =>
    rows
      .filter((row) => Number(row[`n${place}`]) + Number(row[`d${place}`]) > 0)
      .map((row) => ({
        key: Object.fromEntries(by.map((dimension, index) => [dimension, row[`k${index}`] as string | null])),
        bucket: Number(row.bucket),
        numerator: Number(row[`n${place}`]),
        denominator: Number(row[`d${place}`]),
        spread: spreadOf(row, place),
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

/** Of each row: whether it is in the numerator, or what was measured of it, and whether it is in the denominator. */
function partsOf(
  { measure, numerator, denominator }: Figure,
  place: number,
  row: SeenRow,
  from: Standpoint,
): AliasedExpression<number | null, string>[] {
  const isCounted = denominator.holds(row, from);
  const part = measure
    ? sql<number | null>`case when ${isCounted} then ${measure(row, from)} end`
    : flag(numerator.holds(row, from));
  return [part.as(`n${place}`), flag(isCounted).as(`d${place}`)];
}

const flag = (holds: Expression<SqlBool>) => sql<number>`case when ${holds} then 1 else 0 end`;

function sumsOf(db: Kysely<SupervisionTables>, { measure }: Figure, place: number): RawBuilder<unknown>[] {
  const [part, whole] = [sql.ref(`n${place}`), sql.ref(`d${place}`)];
  const denominator = sql`sum(${whole}) as ${whole}`;
  if (!measure) return [sql`sum(${part}) as ${part}`, denominator];
  return [
    sql`count(${part}) as ${part}`,
    denominator,
    sql`cast(avg(${part}) as double precision) as ${sql.ref(`mean${place}`)}`,
    sql`${atRank(db, part, 5)} as ${sql.ref(`median${place}`)}`,
    sql`${atRank(db, part, 9)} as ${sql.ref(`p90${place}`)}`,
  ];
}

function spreadOf(row: Row, place: number): Spread | null {
  const [mean, median, p90] = [row[`mean${place}`], row[`median${place}`], row[`p90${place}`]];
  if (median === undefined || median === null) return null;
  return { mean: Math.round(Number(mean)), median: Number(median), p90: Number(p90) };
}
