import { numbersText } from './chart-texts.ts';
import type { Chart } from './chart.ts';
import { isExit } from './graph.ts';
import type { Line } from './layout.ts';
import { numberPlaces } from './number-places.ts';
import { textWidth } from './text-size.ts';
import { FONT } from './wording.ts';

interface StepNumbersProps {
  readonly chart: Chart;
  readonly lines: readonly Line[];
}

/** On each arrow that was followed: by which steps. */
export function StepNumbers({ chart: { graph, marks }, lines }: StepNumbersProps) {
  const targets = new Map(graph.edges.map(({ id, to }) => [id, to]));
  const numbers = lines.flatMap((line) => {
    const followed = marks.followed.get(line.id);
    if (!followed) return [];
    const text = numbersText(followed.map(({ number }) => number));
    const size = { width: Math.max(16, textWidth(text, FONT.number) + 8), height: 16 };
    return [{ line, text, size, joins: isExit(graph, targets.get(line.id) ?? '') }];
  });
  const places = numberPlaces(
    numbers,
    lines.flatMap(({ label }) => label ?? []),
  );
  return numbers.map(({ line: { id }, text, size }) => {
    const at = places.get(id);
    return (
      at && (
        <g
          key={id}
          className={marks.latest.has(id) ? 'statechart-numbers is-latest' : 'statechart-numbers'}
          transform={`translate(${at.x - size.width / 2} ${at.y - size.height / 2})`}
        >
          <rect {...size} rx={8} />
          <text x={size.width / 2} y={11.5} textAnchor="middle" fontSize={FONT.number}>
            {text}
          </text>
        </g>
      )
    );
  });
}
