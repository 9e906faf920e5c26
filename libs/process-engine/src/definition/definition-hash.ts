import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { stateNodes } from '../statechart/state-nodes.ts';
import type { ProcessDefinition } from './process.ts';

/**
 * A short hash (the first 128 bits of SHA-256, in hex) of what a definition lets happen: states, transitions, guards by
 * name and parameters, owners, deadlines. Recorded with every fact, so that a history names the machine that made it.
 *
 * Functions can't be hashed faithfully across compilers: what guards and folds *do* is pinned by the version number
 * and by the recorded histories that are replayed in the tests.
 */
export function definitionHash(definition: ProcessDefinition): string {
  const shape = {
    id: definition.id,
    version: definition.version,
    mainRegion: definition.mainRegion,
    opening: definition.opening.leadsTo,
    states: stateNodes(definition.machine).map((node) => ({
      path: node.path,
      type: node.type,
      initial: node.config.initial ?? null,
      meta: node.meta ?? null,
      on: Object.fromEntries(
        [...node.transitions].map(([type, transitions]) => [
          type,
          transitions.map(({ target, guard, reenter }) => ({
            target: target?.map(({ path }) => path) ?? null,
            guard: describeGuard(guard),
            reenter,
          })),
        ]),
      ),
    })),
    deadlines: Object.entries(definition.deadlines).map(([name, { runsIn, fact, restartedBy }]) => ({
      name,
      runsIn,
      fact,
      restartedBy: restartedBy ?? [],
    })),
  };
  return createHash('sha256').update(canonicalJson(shape)).digest('hex').slice(0, 32);
}

/** XState's own combinators are functions; what they combine is in their properties. */
function describeGuard(guard: unknown): unknown {
  if (typeof guard !== 'function') return guard ?? null;
  const { guards, stateValue } = guard as { guards?: readonly unknown[]; stateValue?: unknown };
  return {
    is: guard.name,
    ...(guards && { guards: guards.map(describeGuard) }),
    ...(stateValue !== undefined && { stateValue }),
  };
}
