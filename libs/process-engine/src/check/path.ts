import type { Process } from '../definition/define-process.ts';
import { stateIn } from '../statechart/state-value.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import type { PathStep } from './finding.ts';
import { leaving, type Edge, type Model } from './model.ts';

/** A state's name for people: where the main region is, and which side regions have moved. */
export function nameOf(process: Process, { value }: StatechartState): string {
  const { mainRegion } = process.definition;
  const first = process.statechart.initial.value;
  const moved =
    typeof value === 'string'
      ? []
      : Object.keys(value)
          .filter((region) => region !== mainRegion && stateIn(value, region) !== stateIn(first, region))
          .map((region) => `${region} ${stateIn(value, region)}`);
  const name = stateIn(value, mainRegion);
  return moved.length > 0 ? `${name} (${moved.join(', ')})` : name;
}

export const describePath = (process: Process, edges: readonly Edge[]): readonly PathStep[] =>
  edges.map(({ from, fact, answers, to }) => ({
    from: nameOf(process, from),
    fact,
    when: answers.map(({ guard, yes }) => (yes ? guard.key : `not ${guard.key}`)),
    to: nameOf(process, to),
  }));

/**
 * A shortest path over edges that may be used, from a state to the first one that is wanted; `undefined` when there is
 * none, empty when the start itself is wanted.
 */
export function shortestPath(
  model: Model,
  start: StatechartState,
  wanted: (state: StatechartState) => boolean,
  usable: (edge: Edge) => boolean = () => true,
): readonly Edge[] | undefined {
  const cameBy = new Map<StatechartState, Edge | undefined>([[start, undefined]]);
  for (const state of cameBy.keys()) {
    if (wanted(state)) return trace(cameBy, state);
    for (const edge of leaving(model, state))
      if (!cameBy.has(edge.to) && usable(edge)) cameBy.set(edge.to, edge);
  }
  return undefined;
}

function trace(
  cameBy: ReadonlyMap<StatechartState, Edge | undefined>,
  end: StatechartState,
): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = cameBy.get(end); edge; edge = cameBy.get(edge.from)) edges.unshift(edge);
  return edges;
}

/** The shortest way from the opening to a state. */
export const pathTo = (model: Model, state: StatechartState): readonly Edge[] =>
  shortestPath(model, model.process.statechart.initial, (candidate) => candidate === state) ?? [];
