import { Tag } from 'antd';
import { useLabel } from '../language/language-context.tsx';
import { useTexts } from '../language/messages.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import type { Chart } from './chart.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import './state-list.css';

/** The statechart in words: every region, its states, and where facts lead from each. */
export function StateList({ chart }: { readonly chart: Chart }) {
  const t = useTexts(CHART_TEXTS);
  return (
    <div className="statechart-list">
      {chart.graph.regions.map((region) => (
        <section key={region.state.path} aria-label={chart.words.state(region.state)}>
          <strong>{chart.words.state(region.state)}</strong>
          <States chart={chart} nodes={region.children} />
        </section>
      ))}
      <section aria-label={t.everywhere}>
        <strong>{t.everywhere}</strong>
        <Recorded chart={chart} path="" />
      </section>
    </div>
  );
}

function States({ chart, nodes }: { readonly chart: Chart; readonly nodes: readonly GraphNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.state.path}>
          <StateLine chart={chart} node={node} />
          {node.children.length > 0 && <States chart={chart} nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}

function StateLine({ chart, node: { state } }: { readonly chart: Chart; readonly node: GraphNode }) {
  const t = useTexts(CHART_TEXTS);
  const label = useLabel();
  const { graph, marks, words, process } = chart;
  const visits = marks.visits.get(state.path)?.length ?? 0;
  const current = marks.current.has(state.path);
  const about = [
    words.owner(state) && t.named(t.owner, words.owner(state)),
    state.deadlines.length > 0 &&
      t.named(
        t.deadlines,
        state.deadlines.map((name) => label(process.deadlines[name]?.label, name)).join(t.between),
      ),
    visits > 0 && t.times(visits),
  ];
  const leaving = graph.edges.filter(({ from }) => from === state.path);
  return (
    <>
      <span
        aria-current={current ? 'step' : undefined}
        className={visits > 0 || current ? 'is-visited' : undefined}
      >
        {words.state(state)}
      </span>{' '}
      {current && <Tag color="processing">{t.current}</Tag>}
      {state.initial && <Tag>{t.initial}</Tag>}
      {state.kind === 'final' && <Tag>{t.final}</Tag>}
      <span className="statechart-minor">{about.filter(Boolean).join(' · ')}</span>
      <Recorded chart={chart} path={state.path} />
      {leaving.length > 0 && (
        <ul className="statechart-leaving">
          {leaving.map((edge) => (
            <li key={edge.id}>
              <EdgeLine chart={chart} edge={edge} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is recorded in a state without leading anywhere. */
function Recorded({ chart: { graph, words }, path }: { readonly chart: Chart; readonly path: string }) {
  const t = useTexts(CHART_TEXTS);
  const facts = [...new Set(graph.recorded.get(path)?.map(({ fact }) => words.fact(fact)))];
  if (facts.length === 0) return null;
  return <div className="statechart-minor">{t.named(t.recorded, facts.join(t.between))}</div>;
}

function EdgeLine({ chart, edge }: { readonly chart: Chart; readonly edge: GraphEdge }) {
  const t = useTexts(CHART_TEXTS);
  const { process, words, marks } = chart;
  const to = process.nodes.find(({ path }) => path === edge.to);
  const facts = [...new Set(edge.transitions.map(({ fact }) => words.fact(fact)))].join(t.between);
  const followed = marks.followed.get(edge.id);
  return (
    <>
      {facts} → {to ? words.state(to) : edge.to}
      {followed && (
        <span className="is-visited"> {t.steps(followed.map(({ number }) => number).join(t.between))}</span>
      )}
    </>
  );
}
