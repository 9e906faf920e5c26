import type { KeyboardEvent } from 'react';
import { useTexts } from '../language/messages.ts';
import type { StateNode } from '../processes/description.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import type { Rectangle } from './layout.ts';
import { FONT, LINE, stateText, type Wording } from './wording.ts';
import { textWidth } from './text-size.ts';
import './states.css';

interface StateBoxProps {
  readonly state: StateNode;
  /** Whether states are inside: the name stands in the frame’s upper left corner then. */
  readonly compound: boolean;
  readonly box: Rectangle;
  readonly words: Wording;
  readonly current: boolean;
  /** How often it was entered. */
  readonly visits: number;
  readonly selected: boolean;
  /** Whether Tab leads here; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onSelect: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** One state: a box with its name and who is responsible; a clock where a deadline runs, a double border at an end. */
export function StateBox(props: StateBoxProps) {
  const { state, compound, box, words, current, visits, selected, reachable, onSelect, onKey } = props;
  const t = useTexts(CHART_TEXTS);
  const { x, y, width, height } = box;
  const owner = words.owner(state);
  // What is written in the box is its name; this is beyond it.
  const also = [state.kind === 'final' && t.final, visits > 0 && t.times(visits)];
  const marks = [
    'statechart-state',
    compound && 'is-compound',
    current && 'is-current',
    visits > 0 && 'is-visited',
    selected && 'is-selected',
  ];
  return (
    <g
      className={marks.filter(Boolean).join(' ')}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-description={also.filter(Boolean).join(t.between)}
      aria-pressed={selected}
      data-state={state.path}
      transform={`translate(${x} ${y})`}
      onClick={onSelect}
      onKeyDown={onKey}
    >
      <rect className="statechart-rect" width={width} height={height} rx={6} />
      {state.kind === 'final' && (
        <rect className="statechart-inner" x={3} y={3} width={width - 6} height={height - 6} rx={4} />
      )}
      {compound ? (
        <text className="statechart-name" x={12} y={20} fontSize={FONT.title}>
          {words.state(state)}
        </text>
      ) : (
        <BoxText state={state} box={box} words={words} owner={owner} />
      )}
      {current && <CurrentBadge width={width} word={t.current} />}
    </g>
  );
}

function BoxText({
  state,
  box,
  words,
  owner,
}: Pick<StateBoxProps, 'state' | 'box' | 'words'> & { owner: string }) {
  const { lines } = stateText(state, words);
  const clock = state.deadlines.length > 0;
  const second = owner !== '' || clock;
  const top = (box.height - lines.length * LINE.state - (second ? LINE.owner : 0)) / 2;
  const middle = box.width / 2;
  const half = textWidth(owner, FONT.owner) / 2;
  const base = top + lines.length * LINE.state;
  return (
    <>
      <text className="statechart-name" textAnchor="middle" fontSize={FONT.state}>
        {lines.map((line, index) => (
          <tspan key={index} x={middle} y={top + index * LINE.state + 15}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      <text
        className="statechart-owner"
        textAnchor="middle"
        x={middle + (clock ? 8 : 0)}
        y={base + 12}
        fontSize={FONT.owner}
      >
        {`${owner} `}
      </text>
      {clock && (
        <path
          className="statechart-clock"
          transform={`translate(${middle - half - 8} ${base + 2.5})`}
          d="M5.5 0a5.5 5.5 0 1 0 .01 0M5.5 2.5v3.2l2 1.4"
        />
      )}
    </>
  );
}

/** For who doesn’t see the colour. */
function CurrentBadge({ width, word }: { readonly width: number; readonly word: string }) {
  const wide = textWidth(word, 11) + 12;
  return (
    <g className="statechart-badge" transform={`translate(${width - wide + 6} -9)`}>
      <rect width={wide} height={18} rx={9} />
      <text x={wide / 2} y={13} textAnchor="middle" fontSize={11}>
        {word}
      </text>
    </g>
  );
}
