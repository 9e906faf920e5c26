import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GroupModel, type Step } from '../../testing/persistent-subscriptions/group-model.ts';
import type { StrategyName } from './group-settings.ts';

const index = fc.nat({ max: 20 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('read' as const), count: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('join' as const), buffer: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ack' as const), consumer: index, message: index }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('nack' as const),
      consumer: index,
      message: index,
      action: fc.constantFrom('park' as const, 'retry' as const, 'skip' as const, 'stop' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('ack late' as const), consumer: index, message: index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('pass' as const), milliseconds: fc.nat({ max: 120 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), consumer: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pause' as const), consumer: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('record' as const, 'replay' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);

describe('a group, whatever happens', () => {
  it.each<StrategyName>(['RoundRobin', 'DispatchToSingle', 'Pinned'])(
    'settles or parks each message, and has none with two consumers (%s)',
    (strategy) => {
      let [givenAgain, parked, restarts] = [0, 0, 0];
      fc.assert(
        fc.property(
          fc.array(step, { minLength: 1, maxLength: 150, size: 'max' }),
          fc.nat({ max: 3 }),
          (steps, maxRetryCount) => {
            const model = new GroupModel({ strategy, maxRetryCount, messageTimeout: 100 });
            for (const each of steps) model.take(each);
            model.finish();
            givenAgain += model.givenAgain;
            parked += model.parkedInAll;
            restarts += model.restarts;
          },
        ),
        { numRuns: 150 },
      );
      // The runs did meet what they are about.
      expect(givenAgain).toBeGreaterThan(100);
      expect(parked).toBeGreaterThan(100);
      expect(restarts).toBeGreaterThan(50);
    },
  );
});
