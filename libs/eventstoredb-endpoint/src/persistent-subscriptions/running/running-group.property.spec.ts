import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  WorkingGroupModel,
  type WorkStep,
} from '../../testing/persistent-subscriptions/working-group-model.ts';

const index = fc.nat({ max: 10 });
const only = <const T>(value: T) => fc.constant(value);

const step: fc.Arbitrary<WorkStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: only('append'), count: fc.integer({ min: 1, max: 9 }), stream: fc.nat({ max: 2 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: only('join'), buffer: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: only('ack'), who: index, which: index }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('park', 'retry', 'skip'), who: index, which: index }),
  },
  { weight: 1, arbitrary: fc.record({ do: only('leave'), who: index }) },
  { weight: 1, arbitrary: fc.record({ do: only('pass'), milliseconds: fc.nat({ max: 300 }) }) },
  { weight: 6, arbitrary: fc.record({ do: only('settle') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('replay', 'restart', 'break reading', 'fill the disk', 'mend'),
    }),
  },
);

const SETTINGS = {
  ...{ messageTimeout: 100, maxRetryCount: 2, readBatchSize: 3, liveBufferSize: 5, historyBufferSize: 5 },
  ...{ minCheckpointCount: 1, checkpointAfter: 50 },
};

describe('a group at work, whatever happens around it', () => {
  it.each([
    ['RoundRobin', 'orders'],
    ['Pinned', '$all'],
  ] as const)('loses no message (%s, %s)', async (strategy, source) => {
    let [events, restarts] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        const model = await WorkingGroupModel.open(source, { ...SETTINGS, strategy });
        for (const each of steps) await model.take(each);
        const { appended, lost } = await model.finish();
        await model.close();
        expect(lost).toEqual([]);
        events += appended;
        restarts += model.restarts;
      }),
      { numRuns: 40 },
    );
    // The runs did meet what they are about.
    expect(events).toBeGreaterThan(400);
    expect(restarts).toBeGreaterThan(10);
  });
});
