import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventStore, Position } from '../../event-store.ts';
import type { RecordedEvent } from '../../event.ts';
import { turn } from '../../reading/turn.ts';
import { collect } from '../collect.ts';
import type { OpenStore } from '../opened-store.ts';
import { sampleEvent, sampleEvents } from '../sample-events.ts';
import { StoreUnderTest } from '../store-under-test.ts';

type Action =
  | { readonly do: 'append'; readonly stream: number; readonly count: number }
  | {
      readonly do: 'subscribe';
      readonly from: 'start' | 'end';
      readonly batchSize: number;
      readonly rest: number;
    }
  | { readonly do: 'turn' | 'settle' };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('append' as const),
    stream: fc.nat({ max: 3 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    do: fc.constant('subscribe' as const),
    from: fc.constantFrom('start' as const, 'end' as const),
    batchSize: fc.integer({ min: 1, max: 7 }),
    rest: fc.nat({ max: 3 }),
  }),
  fc.record({ do: fc.constantFrom('turn' as const, 'settle' as const) }),
);

const LAST = 'LastOfRun';

/** What a subscriber was given, and the least and most that it may have been given. */
interface Delivery {
  readonly events: Promise<RecordedEvent[]>;
  /** Everything after this position had not been acknowledged when it subscribed. */
  readonly acknowledged: Position;
  readonly exactly: boolean;
}

export function subscriptionProperty(open: OpenStore): void {
  const test = new StoreUnderTest(open);

  it('loses and doubles nothing, however appends and subscriptions interleave', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 40 }), async (actions) => {
        await check(test.store, actions, `run-${run++}`);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
}

async function check(store: EventStore, actions: readonly Action[], prefix: string): Promise<void> {
  const start = await store.head();
  const deliveries: Delivery[] = [];
  let pending: Promise<unknown>[] = [];
  let acknowledged = start;
  for (const step of actions) {
    if (step.do === 'append') {
      const append = store.append(`${prefix}-${step.stream}`, sampleEvents(step.count), 'any');
      pending.push(append.then(({ position }) => (acknowledged = Math.max(acknowledged, position))));
    } else if (step.do === 'subscribe') {
      const from = step.from === 'start' ? start : 'end';
      const batches = store.subscribe({ from, batchSize: step.batchSize });
      deliveries.push({ events: untilLast(batches, step.rest), acknowledged, exactly: from !== 'end' });
    } else if (step.do === 'turn') {
      await turn();
    } else {
      await Promise.all(pending);
      pending = [];
    }
  }
  await Promise.all(pending);
  await store.append(`${prefix}-last`, [sampleEvent({}, LAST)], 'any');
  const log = await collect(store.readAll({ from: start }));
  for (const delivery of deliveries) {
    const events = await delivery.events;
    const first = delivery.exactly ? start : (events[0]?.position ?? 0) - 1;
    expect(events).toEqual(log.filter((event) => event.position > first));
    if (!delivery.exactly) expect(first).toBeGreaterThanOrEqual(delivery.acknowledged);
  }
}

async function untilLast(batches: AsyncIterable<readonly RecordedEvent[]>, rest: number) {
  const events: RecordedEvent[] = [];
  for await (const batch of batches) {
    events.push(...batch);
    if (batch.some((event) => event.type === LAST)) break;
    for (let i = 0; i < rest; i++) await turn();
  }
  return events;
}
