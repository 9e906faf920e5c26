import type { FigureGroup } from '../asking/answers.ts';
import type { Dimension } from '../asking/dimension.ts';

/** Groups by two dimensions as a table. */
export interface Matrix {
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  at(row: string | null, column: string | null): FigureGroup | undefined;
  /** The smallest and the biggest value. */
  readonly range: readonly [number, number];
}

/**
 * Places groups by where they stand in two dimensions: states in the order in which they came, others by name, what says nothing last.
 */
export function matrixOf(
  groups: readonly FigureGroup[],
  [row, column]: readonly [Dimension, Dimension],
): Matrix {
  const placed = new Map<string, FigureGroup>();
  const [rows, columns] = [new Set<string | null>(), new Set<string | null>()];
  const place = (one: string | null, other: string | null) => JSON.stringify([one, other]);
  for (const group of groups) {
    const [one, other] = [group.key[row] ?? null, group.key[column] ?? null];
    rows.add(one);
    columns.add(other);
    placed.set(place(one, other), group);
  }
  const values = groups.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    rows: inPlace(row, rows),
    columns: inPlace(column, columns),
    at: (one, other) => placed.get(place(one, other)),
    range: values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)],
  };
}

function inPlace(dimension: Dimension, names: ReadonlySet<string | null>): readonly (string | null)[] {
  const said = [...names].filter((name) => name !== null);
  return [...(dimension === 'state' ? said : said.sort()), ...(names.has(null) ? [null] : [])];
}

/** How strongly a value is coloured, from 0 to 1. */
export function strength(value: number | null, [least, most]: readonly [number, number]): number {
  if (value === null || most === least) return 0;
  return (value - least) / (most - least);
}
