import { useState, type KeyboardEvent } from 'react';
import type { Arrangement } from './arrangement.ts';
import type { Chart } from './chart.ts';
import { RegionDrawing } from './region-drawing.tsx';
import { regionOf } from './graph.ts';
import type { Rectangle, RegionLayout } from './layout.ts';
import { neighbour } from './neighbour.ts';
import type { Selection } from './selection.ts';

interface DrawingProps {
  readonly chart: Chart;
  readonly regions: readonly RegionLayout[];
  readonly arrangement: Arrangement;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
}

/** All regions, drawn. Tab leads to one state, arrow keys from there to the others. */
export function Drawing({ chart, regions, arrangement, selection, onSelect }: DrawingProps) {
  const boxes = statesIn(regions, arrangement);
  const [reached, setReached] = useState<string>();
  const [firstCurrent] = chart.marks.current;
  const reachable = reached ?? firstCurrent ?? [...boxes.keys()][0];
  const press = (path: string, event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect({ kind: 'state', path });
      return;
    }
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = neighbour(boxes, path, event.key);
    if (next === undefined) return;
    setReached(next);
    const svg = event.currentTarget.closest('svg');
    svg?.querySelector<SVGGElement>(`[data-state="${CSS.escape(next)}"]`)?.focus();
  };
  return regions.map((region, index) => (
    <RegionDrawing
      key={region.path}
      chart={chart}
      region={region}
      corner={arrangement.corners[index]!}
      selection={selection}
      onSelect={onSelect}
      reachable={reachable}
      onKey={press}
    />
  ));
}

/** Where states are that can be chosen, on the whole drawing: regions themselves can’t. */
const statesIn = (
  regions: readonly RegionLayout[],
  { corners }: Arrangement,
): ReadonlyMap<string, Rectangle> =>
  new Map(
    regions.flatMap(({ boxes }, index) =>
      [...boxes]
        .filter(([path]) => path !== regionOf(path))
        .map(([path, box]): [string, Rectangle] => [
          path,
          { ...box, x: box.x + corners[index]!.x, y: box.y + corners[index]!.y },
        ]),
    ),
  );
