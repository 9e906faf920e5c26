import { stateNodes } from '../statechart/state-nodes.ts';
import { matchesPath } from '../statechart/state-value.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import type { Finding } from './finding.ts';
import { leaving, type Model } from './model.ts';
import { describePath, pathTo } from './path.ts';

/** Every state can be reached, and from every state a final state of the main region can be reached. */
export function* reachable(model: Model): Generator<Finding> {
  yield* unreachableNodes(model);
  yield* deadEnds(model);
}

function* unreachableNodes({ process, states }: Model): Generator<Finding> {
  const unreached: string[] = [];
  for (const { path } of stateNodes(process.definition.machine)) {
    const name = path.join('.');
    if (path.length === 0 || unreached.some((above) => name.startsWith(`${above}.`))) continue;
    if (states.some(({ value }) => matchesPath(value, name))) continue;
    unreached.push(name);
    yield { check: 'reachable', message: `nothing leads to ${name}`, path: [] };
  }
}

function* deadEnds(model: Model): Generator<Finding> {
  const { process, states } = model;
  const ends = leadingToFinal(model);
  const reported = new Set<string>();
  for (const state of states) {
    const { name } = process.properties(state);
    if (ends.has(state) || reported.has(name)) continue;
    reported.add(name);
    const path = describePath(process, pathTo(model, state));
    yield { check: 'reachable', message: `from ${name} no final state can be reached`, path };
  }
}

function leadingToFinal(model: Model): ReadonlySet<StatechartState> {
  const { process, states } = model;
  const cameFrom = new Map<StatechartState, StatechartState[]>(states.map((state) => [state, []]));
  for (const from of states) for (const { to } of leaving(model, from)) cameFrom.get(to)?.push(from);
  const ends = new Set(states.filter((state) => process.properties(state).final));
  for (const end of ends) for (const before of cameFrom.get(end) ?? []) ends.add(before);
  return ends;
}
