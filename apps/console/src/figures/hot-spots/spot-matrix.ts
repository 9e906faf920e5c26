import type { CellDimension, HotSpot } from './hot-spots-answer.ts';

type Name = string | null;

/** Cells by two dimensions. */
export interface SpotMatrix {
  readonly rows: readonly Name[];
  readonly columns: readonly Name[];
  at(row: Name, column: Name): HotSpot | undefined;
}

/**
 * Places cells by two dimensions: what has the most complaints in the week comes first, what says nothing there last. Rows and
 * columns without any complaint in the week are left out, unless nothing would be left.
 */
export function spotMatrix(spots: readonly HotSpot[], row: CellDimension, column: CellDimension): SpotMatrix {
  const placed = new Map(spots.map((spot) => [place(spot.key[row], spot.key[column]), spot]));
  return {
    rows: byWeight(spots, row),
    columns: byWeight(spots, column),
    at: (one, other) => placed.get(place(one, other)),
  };
}

const place = (row: Name | undefined, column: Name | undefined) =>
  JSON.stringify([row ?? null, column ?? null]);

function byWeight(spots: readonly HotSpot[], dimension: CellDimension): readonly Name[] {
  const weights = new Map<Name, number>();
  for (const { key, count } of spots) {
    const name = key[dimension] ?? null;
    weights.set(name, (weights.get(name) ?? 0) + count);
  }
  const some = [...weights].filter(([, weight]) => weight > 0);
  return (some.length > 0 ? some : [...weights])
    .sort(([one, weight], [other, otherWeight]) => {
      if (one === null || other === null) return one === null ? 1 : -1;
      return otherWeight - weight || (one < other ? -1 : 1);
    })
    .map(([name]) => name);
}
