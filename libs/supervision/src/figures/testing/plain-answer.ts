import type { CaseRow } from '../../cases-view/case-row.ts';
import { DIMENSIONS, type Dimension, type FigureFilter, type GroupKey } from '../definition/dimension.ts';
import type { Histories } from './histories.ts';
import type { Counted, PlainFigure } from './plain-figures.ts';

/** A number in plain terms, with the ids behind it. */
export interface PlainValue {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}

/** What a figure is for the cases of one group whose moment lies in `[from, until)`, as it stood at a moment. */
export function plainValue(
  histories: Histories,
  { of, those, isRatio, at, ms }: PlainFigure,
  countsStays: boolean,
  asked: {
    filter: FigureFilter;
    key: GroupKey;
    from?: number;
    until?: number;
    asOf?: number | undefined;
    now: number;
  },
): PlainValue {
  const { filter, key, from = -Infinity, until = Infinity, asOf = Infinity, now } = asked;
  const cases = histories.versions.flatMap((rows) => rows.findLast((row) => row.changed_at <= asOf) ?? []);
  const all: Counted[] = countsStays
    ? histories.stays
        .filter((stay) => stay.left_at <= asOf)
        .flatMap((stay) => {
          const row = cases.find((row) => row.case_id === stay.case_id);
          return row ? [{ row, stay, others: cases }] : [];
        })
    : cases.map((row) => ({ row, others: cases }));
  const asking = all.filter(
    (counted) =>
      DIMENSIONS.every((dimension) => filter[dimension]?.includes(told(counted, dimension)) ?? true) &&
      Object.entries(key).every(([dimension, value]) => told(counted, dimension as Dimension) === value) &&
      isWithin(at?.(counted), from, until),
  );
  const denominator = asking.filter((counted) => of(counted, now));
  const times = ms && denominator.flatMap((counted) => ms(counted, now) ?? []).sort((a, b) => a - b);
  const numerator = ms
    ? denominator.filter((counted) => ms(counted, now) !== null)
    : (isRatio ? asking : denominator).filter((counted) => those!(counted, now));
  return {
    numerator: numerator.map(idOf),
    denominator: denominator.map(idOf),
    mean: times?.length ? Math.round(times.reduce((sum, time) => sum + time, 0) / times.length) : null,
    median: times?.[Math.ceil(times.length / 2) - 1] ?? null,
    p90: times?.[Math.ceil((times.length * 9) / 10) - 1] ?? null,
  };
}

const idOf = ({ row, stay }: Counted) => (stay ? `${stay.position}` : row.case_id);

const told = ({ row, stay }: Counted, dimension: Dimension): string | null =>
  dimension === 'state' && stay ? stay.state : (row as Pick<CaseRow, Dimension>)[dimension];

/** A figure without a moment isn't placed in time. */
const isWithin = (moment: number | null | undefined, from: number, until: number) =>
  moment === undefined ||
  (moment === null ? from === -Infinity && until === Infinity : moment >= from && moment < until);
