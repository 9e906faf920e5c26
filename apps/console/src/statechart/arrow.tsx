import { numbersText } from './chart-texts.ts';
import type { Line } from './layout.ts';
import { headPath, middleOf, roundedPath, startOf } from './paths.ts';
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
      {steps.length > 0 && <StepNumbers at={joins ? startOf(points) : middleOf(points)} steps={steps} />}
    </g>
  );
}

function StepNumbers({ at, steps }: { at: { x: number; y: number }; steps: readonly number[] }) {
  const text = numbersText(steps);
  const wide = Math.max(16, textWidth(text, 10) + 8);
  return (
    <g className="statechart-numbers" transform={`translate(${at.x - wide / 2} ${at.y - 8})`}>
      <rect width={wide} height={16} rx={8} />
      <text x={wide / 2} y={11.5} textAnchor="middle" fontSize={10}>
        {text}
      </text>
    </g>
  );
}
