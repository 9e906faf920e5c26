import type { Finding } from './finding.ts';
import { leaving, type Model } from './model.ts';
import { describePath, pathTo } from './path.ts';

/**
 * What the main region takes somewhere is nowhere accepted by side regions alone: otherwise a fact would be recorded where
 * the handling itself knows no such step.
 */
export function* gated(model: Model): Generator<Finding> {
  const { process, states } = model;
  const { mainRegion } = process.definition;
  const edges = states.flatMap((state) => leaving(model, state));
  const mains = new Set(edges.filter(({ regions }) => regions.includes(mainRegion)).map(({ fact }) => fact));
  const reported = new Set<string>();
  for (const edge of edges) {
    const { from, fact, regions } = edge;
    if (!mains.has(fact) || regions.includes(mainRegion) || regions.includes('')) continue;
    const message = `${fact} is accepted in ${process.properties(from).name} by ${regions.join(' and ')} alone`;
    if (reported.has(message)) continue;
    reported.add(message);
    yield { check: 'gated', message, path: describePath(process, [...pathTo(model, from), edge]) };
  }
}
