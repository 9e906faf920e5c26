import { numbersText } from './chart-texts.ts';
import type { Line } from './layout.ts';
import { headPath, numberPlace, roundedPath, startOf } from './paths.ts';
import { textWidth } from './text-size.ts';
import { FONT, LINE } from './wording.ts';

interface ArrowProps {
  readonly line: Line;
  /** All that it says, for who points at it. */
  readonly title: string;
  /** The steps that followed it, by number. */
  readonly steps: readonly number[];
  readonly latest: boolean;
  readonly selected: boolean;
  /** Whether it comes together with others on the way. */
  readonly joins: boolean;
  readonly onSelect: () => void;
}

/** An arrow with what it is called, and when it was followed. Reached by keyboard through the states that it leaves. */
export function Arrow({ line, title, steps, latest, selected, joins, onSelect }: ArrowProps) {
  const { points, label } = line;
  const d = roundedPath(points);
  const marks = [
    'statechart-arrow',
    steps.length > 0 && 'is-followed',
    latest && 'is-latest',
    selected && 'is-selected',
    joins && 'is-joining',
  ];
  return (
    <g className={marks.filter(Boolean).join(' ')} data-arrow={line.id} onClick={onSelect}>
      <title>{title}</title>
      <path className="statechart-reach" d={d} />
      <path className="statechart-line" d={d} />
      <path className="statechart-head" d={headPath(points)} />
      {label && (
        <text className="statechart-label" fontSize={FONT.edge}>
          {label.lines.map((text, index) => (
            <tspan key={index} x={label.x} y={label.y + index * LINE.edge + 12}>
              {text}
            </tspan>
          ))}
        </text>
      )}
      {steps.length > 0 && <StepNumbers line={line} joins={joins} steps={steps} />}
    </g>
  );
}

function StepNumbers({ line, joins, steps }: Pick<ArrowProps, 'line' | 'joins' | 'steps'>) {
  const text = numbersText(steps);
  const size = { width: Math.max(16, textWidth(text, FONT.number) + 8), height: 16 };
  const { x, y } = joins ? startOf(line.points) : numberPlace(line.points, size, line.label);
  return (
    <g className="statechart-numbers" transform={`translate(${x - size.width / 2} ${y - size.height / 2})`}>
      <rect {...size} rx={8} />
      <text x={size.width / 2} y={11.5} textAnchor="middle" fontSize={FONT.number}>
        {text}
      </text>
    </g>
  );
}
