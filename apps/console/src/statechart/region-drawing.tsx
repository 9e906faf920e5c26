import type { KeyboardEvent } from 'react';
import { useTexts } from '../language/messages.ts';
import { Arrow } from './arrow.tsx';
import { arrowText } from './arrow-text.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import type { Chart } from './chart.ts';
import { withInner } from './graph.ts';
import type { Line, Point, RegionLayout } from './layout.ts';
import { headPath, roundedPath } from './paths.ts';
import type { Selection } from './selection.ts';
import { StateBox } from './state-box.tsx';
import { StepNumbers } from './step-numbers.tsx';
import { FONT } from './wording.ts';

interface RegionDrawingProps {
  readonly chart: Chart;
  readonly region: RegionLayout;
  readonly corner: Point;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly reachable: string | undefined;
  readonly onKey: (path: string, event: KeyboardEvent) => void;
}

/** One region in its dashed frame: compound states below, arrows over them, states on top. */
export function RegionDrawing(props: RegionDrawingProps) {
  const { chart, region, corner, selection, onSelect, reachable, onKey } = props;
  const { graph, marks, words } = chart;
  const root = graph.regions.find(({ state }) => state.path === region.path)!;
  const [frame, ...inner] = withInner(root);
  const box = (path: string) => region.boxes.get(path)!;
  const drawState = ({ state, children }: (typeof inner)[number]) => (
    <StateBox
      key={state.path}
      state={state}
      compound={children.length > 0}
      box={box(state.path)}
      words={words}
      current={marks.current.has(state.path)}
      visits={marks.visits.get(state.path)?.length ?? 0}
      selected={selection?.kind === 'state' && selection.path === state.path}
      reachable={reachable === state.path}
      onSelect={() => onSelect({ kind: 'state', path: state.path })}
      onKey={(event) => onKey(state.path, event)}
    />
  );
  const size = box(region.path);
  return (
    <g transform={`translate(${corner.x - size.x} ${corner.y - size.y})`}>
      <rect className="statechart-region" {...size} rx={8} />
      <text className="statechart-title" x={size.x + 14} y={size.y + 20} fontSize={FONT.title}>
        {words.state(frame!.state)}
      </text>
      {inner.filter(({ children }) => children.length > 0).map(drawState)}
      <Arrows chart={chart} lines={region.lines} selection={selection} onSelect={onSelect} />
      {region.dots.map(({ x, y, width }) => (
        <circle
          key={`${x} ${y}`}
          className="statechart-dot"
          cx={x + width / 2}
          cy={y + width / 2}
          r={width / 2}
        />
      ))}
      {inner.filter(({ children }) => children.length === 0).map(drawState)}
    </g>
  );
}

/** Those that were followed lie over the others. */
function Arrows({
  chart,
  lines,
  selection,
  onSelect,
}: Pick<RegionDrawingProps, 'chart' | 'selection' | 'onSelect'> & { readonly lines: readonly Line[] }) {
  const t = useTexts(CHART_TEXTS);
  const { graph, marks, words } = chart;
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const touches = (id: string) => {
    const edge = edges.get(id);
    if (!selection || !edge) return false;
    if (selection.kind === 'edge') return selection.id === id;
    return selection.path === edge.from || selection.path === edge.to;
  };
  const rank = ({ id }: Line) =>
    Number(marks.followed.has(id)) + Number(marks.latest.has(id)) + Number(touches(id));
  const draw = (line: Line) => {
    const edge = edges.get(line.id);
    if (!edge) return <Entry key={line.id} points={line.points} />;
    return (
      <Arrow
        key={line.id}
        line={line}
        title={arrowText(edge, words, t)}
        followed={marks.followed.has(line.id)}
        latest={marks.latest.has(line.id)}
        selected={touches(line.id)}
        onSelect={() => onSelect({ kind: 'edge', id: line.id })}
      />
    );
  };
  const ranked = [...lines].sort((one, other) => rank(one) - rank(other));
  return (
    <g aria-hidden>
      <g className="statechart-quiet">{ranked.filter((line) => rank(line) === 0).map(draw)}</g>
      {ranked.filter((line) => rank(line) > 0).map(draw)}
      <StepNumbers chart={chart} lines={lines} />
    </g>
  );
}

/** From a dot to the state that a compound state is entered by. */
const Entry = ({ points }: { readonly points: readonly Point[] }) => (
  <g className="statechart-arrow">
    <path className="statechart-line" d={roundedPath(points)} />
    <path className="statechart-head" d={headPath(points)} />
  </g>
);
