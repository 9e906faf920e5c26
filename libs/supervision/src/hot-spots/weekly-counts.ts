/** What cells are made by. */
export const CELL_DIMENSIONS = ['category', 'product', 'store'] as const;
export type CellDimension = (typeof CELL_DIMENSIONS)[number];

/** A cell, or a margin of several, by what its cases have in common. */
export type CellKey = { readonly [D in CellDimension]?: string | null };

/** How many complaints came in, by category, product and store. */
export interface WeeklyCounts {
  /**
   * Only what isn't nought: `week` is 0 for the week looked at, 1 for the one before it, and so on; `count` of the week looked at
   * is what came in so far.
   */
  readonly counts: readonly (Required<CellKey> & { readonly week: number; readonly count: number })[];
  /** In which week, counted back alike, a product, and a store, had their first complaint ever. */
  readonly firstWeeks: {
    readonly product: ReadonlyMap<string | null, number>;
    readonly store: ReadonlyMap<string | null, number>;
  };
}

/** Counts by week, 0 for the week looked at. */
export type Weeks = readonly number[];

export const nameOf = (key: CellKey, by: readonly CellDimension[]): string =>
  JSON.stringify(by.map((dimension) => key[dimension] ?? null));

/** Adds up the counts of everything that is alike in these dimensions. */
export function margins(
  { counts }: WeeklyCounts,
  by: readonly CellDimension[],
  weeks: number,
): ReadonlyMap<string, { readonly key: CellKey; readonly weeks: Weeks }> {
  const sums = new Map<string, { key: CellKey; weeks: number[] }>();
  for (const cell of counts) {
    const name = nameOf(cell, by);
    let sum = sums.get(name);
    if (!sum) {
      const key = Object.fromEntries(by.map((dimension) => [dimension, cell[dimension]]));
      sums.set(name, (sum = { key, weeks: new Array<number>(weeks + 1).fill(0) }));
    }
    if (cell.week <= weeks) sum.weeks[cell.week]! += cell.count;
  }
  return sums;
}
