import { useLabel } from '../language/language-context.tsx';
import type { ProcessDescription } from '../processes/description.ts';

/** Reads what regions and the states in them are called: `stateOf('handling', 'awaitingApproval.supervisor')`. */
export function useStateLabels({ nodes }: ProcessDescription) {
  const label = useLabel();
  const nodeLabel = (path: string, otherwise: string) =>
    label(nodes.find((node) => node.path === path)?.label, otherwise);
  return {
    regionOf: (region: string) => nodeLabel(region, region),
    /** Parallel states inside of a region are joined by `+`. */
    stateOf: (region: string, state: string) =>
      state
        .split('+')
        .map((each) => nodeLabel(`${region}.${each}`, each))
        .join(' + '),
  };
}
