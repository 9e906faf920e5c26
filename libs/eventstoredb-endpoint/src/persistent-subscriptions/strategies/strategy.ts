import type { StrategyName } from '../group/group-settings.ts';
import type { ConsumerStrategy } from './consumer-strategy.ts';
import { DispatchToSingle } from './dispatch-to-single.ts';
import { Pinned } from './pinned.ts';
import { RoundRobin } from './round-robin.ts';

export function strategyNamed(name: StrategyName): ConsumerStrategy {
  switch (name) {
    case 'RoundRobin':
      return new RoundRobin();
    case 'DispatchToSingle':
      return new DispatchToSingle();
    case 'Pinned':
      return new Pinned();
    case 'PinnedByCorrelation':
      // The messages come with another affinity.
      return new Pinned();
  }
}
