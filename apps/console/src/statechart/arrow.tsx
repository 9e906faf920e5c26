import type { Line } from './layout.ts';
import { headPath, roundedPath } from './paths.ts';
import { FONT, LINE } from './wording.ts';
import './arrows.css';

interface ArrowProps {
  readonly line: Line;
  /** All that it says, for who points at it. */
  readonly title: string;
  readonly followed: boolean;
  readonly latest: boolean;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** An arrow with what it is called. Reached by keyboard through the states that it leaves. */
export function Arrow({ line, title, followed, latest, selected, onSelect }: ArrowProps) {
  const { points, label } = line;
  const d = roundedPath(points);
  const marks = [
    'statechart-arrow',
    followed && 'is-followed',
    latest && 'is-latest',
    selected && 'is-selected',
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
    </g>
  );
}
