import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useLabel } from '../language/language-context.tsx';
import { useTexts, message } from '../language/messages.ts';
import { transitionText } from './arrow-text.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import type { Chart } from './chart.ts';
import type { GraphEdge } from './graph.ts';
import type { Selection } from './selection.ts';
import { Visits } from './visits.tsx';
import './details.css';

const TEXTS = {
  ...CHART_TEXTS,
  close: message('关闭', 'Close'),
  leads: message('可转到', 'Leads to'),
  comes: message('来自', 'Comes from'),
  facts: message('事实', 'Facts'),
  entered: message('进入', 'Entered'),
  followed: message('经过', 'Followed'),
};

interface DetailsProps {
  readonly chart: Chart;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection | undefined) => void;
}

/** What is known of the state or the arrow that was chosen. */
export function Details({ chart, selection, onSelect }: DetailsProps) {
  const t = useTexts(TEXTS);
  const title = useSelectionTitle(chart, selection);
  return (
    <section
      className="statechart-details"
      aria-live="polite"
      aria-label={title}
      onKeyDown={({ key }) => key === 'Escape' && onSelect(undefined)}
    >
      <header>
        <strong>{title}</strong>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t.close}
          onClick={() => onSelect(undefined)}
        />
      </header>
      {selection.kind === 'state' ? (
        <StateDetails chart={chart} path={selection.path} onSelect={onSelect} />
      ) : (
        <EdgeDetails chart={chart} id={selection.id} />
      )}
    </section>
  );
}

function useSelectionTitle({ process, words, graph }: Chart, selection: Selection): string {
  const name = (path: string) => {
    const state = process.nodes.find((node) => node.path === path);
    return state ? words.state(state) : path;
  };
  if (selection.kind === 'state') return name(selection.path);
  const edge = graph.edges.find(({ id }) => id === selection.id);
  return edge ? `${name(edge.from)} → ${name(edge.to)}` : '';
}

function StateDetails({
  chart,
  path,
  onSelect,
}: Pick<DetailsProps, 'chart' | 'onSelect'> & { readonly path: string }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { process, graph, words, marks } = chart;
  const state = process.nodes.find((node) => node.path === path);
  if (!state) return null;
  const owner = words.owner(state);
  const recorded = [...new Set((graph.recorded.get(path) ?? []).map(({ fact }) => fact))];
  const leaving = graph.edges.filter(({ from }) => from === path);
  const coming = graph.edges.filter(({ to }) => to === path);
  const nameOf = (other: string) => {
    const node = process.nodes.find((each) => each.path === other);
    return node ? words.state(node) : other;
  };
  const arrows = (edges: readonly GraphEdge[], end: 'from' | 'to') => (
    <ul>
      {edges.map((edge) => (
        <li key={edge.id}>
          <Button type="link" size="small" onClick={() => onSelect({ kind: 'edge', id: edge.id })}>
            {nameOf(edge[end])}
          </Button>
          <span className="statechart-minor">
            {[...new Set(edge.transitions.map(({ fact }) => words.fact(fact)))].join(t.between)}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <dl>
      {owner && (
        <>
          <dt>{t.owner}</dt>
          <dd>{owner}</dd>
        </>
      )}
      {state.deadlines.length > 0 && (
        <>
          <dt>{t.deadlines}</dt>
          <dd>
            {state.deadlines.map((name) => label(process.deadlines[name]?.label, name)).join(t.between)}
          </dd>
        </>
      )}
      <Visits title={t.entered} words={words} moves={marks.visits.get(path)} />
      {leaving.length > 0 && (
        <>
          <dt>{t.leads}</dt>
          <dd>{arrows(leaving, 'to')}</dd>
        </>
      )}
      {coming.length > 0 && (
        <>
          <dt>{t.comes}</dt>
          <dd>{arrows(coming, 'from')}</dd>
        </>
      )}
      {recorded.length > 0 && (
        <>
          <dt>{t.recorded}</dt>
          <dd>{recorded.map(words.fact).join(t.between)}</dd>
        </>
      )}
    </dl>
  );
}

function EdgeDetails({ chart, id }: { readonly chart: Chart; readonly id: string }) {
  const t = useTexts(TEXTS);
  const { graph, words, marks } = chart;
  const transitions = graph.edges.find((edge) => edge.id === id)?.transitions ?? [];
  return (
    <dl>
      <dt>{t.facts}</dt>
      <dd>
        <ul>
          {transitions.map((transition) => (
            <li key={transition.fact + transition.guards.join()}>{transitionText(transition, words, t)}</li>
          ))}
        </ul>
      </dd>
      <Visits title={t.followed} words={words} moves={marks.followed.get(id)} />
    </dl>
  );
}
