import { activeLeaves } from '../statechart/state-nodes.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import type { Finding } from './finding.ts';
import type { Model } from './model.ts';
import { describePath, pathTo } from './path.ts';

/** Every matter is settled (事事有着落): in a state that isn't final exactly one role is responsible, and a deadline runs. */
export function* owned(model: Model): Generator<Finding> {
  const { process, states } = model;
  const reported = new Set<string>();
  for (const state of states) {
    const { final, name, deadlines } = process.properties(state);
    if (final) continue;
    const owners = ownersOf(model, state);
    const problems = [
      ...(owners.length === 1 ? [] : [`${name} has ${owners.join(' and ') || 'nobody'} responsible`]),
      ...(deadlines.size > 0 ? [] : [`no deadline runs in ${name}`]),
    ];
    for (const message of problems) {
      if (reported.has(message)) continue;
      reported.add(message);
      yield { check: 'owned', message, path: describePath(process, pathTo(model, state)) };
    }
  }
}

function ownersOf({ process }: Model, { value }: StatechartState): readonly string[] {
  const { machine, mainRegion } = process.definition;
  const owners = activeLeaves(machine, value)
    .filter(({ path }) => path[0] === mainRegion)
    .map(({ meta }) => (meta as { readonly owner?: unknown } | undefined)?.owner)
    .filter((owner) => typeof owner === 'string');
  return [...new Set(owners)];
}
