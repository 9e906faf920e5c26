import type { Transition } from '../processes/description.ts';
import { activeStates, type StateValue } from './active-states.ts';
import { edgeId, liesIn, type Graph } from './graph.ts';

/** A fact of a case: where it was before and after. */
export interface Step {
  readonly fact: string;
  /** Null before the first fact. */
  readonly from: StateValue | null;
  readonly to: StateValue;
  /** ISO moment. */
  readonly at?: string;
  /** Its place in the case’s history, from 1, where it isn’t its place among the steps. */
  readonly number?: number;
}

/** What one step did on the statechart. */
export interface Move {
  /** Its place in the history, from 1. */
  readonly number: number;
  readonly step: Step;
  /** Arrows that were followed. */
  readonly edges: readonly string[];
  /** States where it was only recorded; `''` for what is recorded in every state. */
  readonly recordedIn: readonly string[];
  /** Innermost states that were entered. */
  readonly entered: readonly string[];
}

/** Everything that the steps of a case did, in order. */
export const wayTaken = (graph: Graph, steps: readonly Step[]): readonly Move[] =>
  steps.map((step, index) => ({ number: step.number ?? index + 1, step, ...moveOf(graph, step) }));

function moveOf(graph: Graph, { fact, from, to }: Step): Pick<Move, 'edges' | 'recordedIn' | 'entered'> {
  const after = activeStates(to);
  if (from === null) return { edges: [], recordedIn: [], entered: after };
  const before = activeStates(from);
  const entered = after.filter((path) => !before.includes(path));
  const left = before.filter((path) => !after.includes(path));
  const followed = (path: string): readonly string[] =>
    innermost(
      graph.edges
        .filter(({ from, to }) => liesIn(path, to) && left.some((each) => liesIn(each, from)))
        .flatMap(({ transitions }) => transitions)
        .filter((transition) => transition.fact === fact),
    ).map(({ from, to }) => edgeId(from, to));
  const stayed = before.filter((path) => after.includes(path));
  const recorded = [...graph.recorded].filter(
    ([path, transitions]) =>
      stayed.some((each) => liesIn(each, path)) && transitions.some((each) => each.fact === fact),
  );
  return {
    edges: [...new Set(entered.flatMap(followed))],
    recordedIn: recorded.map(([path]) => path),
    entered,
  };
}

/** Of transitions that lead to one state: the one of the innermost state that has any, which the machine takes. */
const innermost = (transitions: readonly Transition[]): readonly Transition[] =>
  // Their states lie inside one another: the longest path is the innermost.
  [...transitions].sort((a, b) => b.from.length - a.from.length || b.to.length - a.to.length).slice(0, 1);
