import assert from 'node:assert/strict';
import type { Check, CheckContext } from '../../../semantics/check.ts';
import { eventually } from '../../eventually.ts';
import type { Worker } from '../worker.ts';
import { CheckedGroup } from './subscriptions-of.ts';

type Strategy = 'RoundRobin' | 'DispatchToSingle' | 'Pinned';

/** Lets two consumers share events of these streams, of the category `order`. */
async function share(
  context: CheckContext,
  consumerStrategyName: Strategy,
  streams: readonly string[],
): Promise<readonly [Worker, Worker]> {
  const group = new CheckedGroup(context, '$ce-order');
  await group.create({ consumerStrategyName, resolveLinkTos: true });
  const workers = [await group.join(), await group.join()] as const;
  for (const stream of streams) await group.append(1, stream);
  await eventually(async () => workers[0].given.length + workers[1].given.length === streams.length);
  return workers;
}

export const sharesEvenlyByRoundRobin: Check = {
  name: 'RoundRobin gives each consumer its turn.',
  async run(context) {
    const [a, b] = await share(context, 'RoundRobin', Array(20).fill('order-1') as string[]);
    assert.deepEqual([a.given.length, b.given.length], [10, 10]);
  },
};

export const givesAllToOneByDispatchToSingle: Check = {
  name: 'DispatchToSingle gives everything to one consumer while its buffer takes it.',
  async run(context) {
    const [a, b] = await share(context, 'DispatchToSingle', Array(20).fill('order-1') as string[]);
    assert.deepEqual([a.given.length, b.given.length].sort(), [0, 20]);
  },
};

export const keepsAStreamWithItsConsumerByPinned: Check = {
  name: 'Pinned gives all events of one stream to one consumer, and not all streams to one.',
  async run(context) {
    const names = Array.from({ length: 21 }, (_, number) => `order-${number}`);
    const workers = await share(context, 'Pinned', [...names, ...names, ...names]);
    const [ofA, ofB] = workers.map((worker) => new Set(worker.given.map(({ event }) => event?.streamId)));
    assert.equal((ofA?.size ?? 0) + (ofB?.size ?? 0), names.length);
    assert.ok(ofA?.size && ofB?.size);
  },
};
