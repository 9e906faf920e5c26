import assert from 'node:assert/strict';
import type { Check } from '../../../semantics/check.ts';
import { soon } from '../soon.ts';
import { idle } from '../worker.ts';
import { CheckedGroup } from './subscriptions-of.ts';

export const givesAnotherConsumerWhatIsNotAcknowledgedInTime: Check = {
  name: 'A message that is not acknowledged in time goes to another consumer.',
  async run(context) {
    const group = new CheckedGroup(context);
    await group.create({ messageTimeout: 50 });
    const idler = await group.join(idle, 1);
    await group.append(1);
    await idler.gets(1);
    const worker = await group.join();
    assert.deepEqual(await soon(worker.gets(1), 'another delivery'), ['0@source']);
    assert.ok((worker.given[0]?.retryCount ?? 0) > 0);
  },
};

export const givesTheOthersWhatAConsumerHeldThatDisconnects: Check = {
  name: 'What a consumer held that disconnects goes to the others, before anything new.',
  async run(context) {
    const group = new CheckedGroup(context);
    await group.create();
    const idler = await group.join(idle);
    await group.append(3);
    await idler.gets(3);
    const worker = await group.join();
    await idler.leave();
    await group.consumers(1);
    await group.append(1);
    const given = await worker.gets(1);
    assert.equal(given[0], '0@source');
    assert.deepEqual(await worker.gets(4), ['0@source', '1@source', '2@source', '3@source']);
  },
};

export const parksWhatIsRetriedTooOften: Check = {
  name: 'A message is given out again no more often than the group wants, then parked.',
  async run(context) {
    const group = new CheckedGroup(context);
    await group.create({ maxRetryCount: 2 });
    await group.append(1);
    const worker = await group.join((given, subscription) =>
      given.retryCount > 2 ? undefined : subscription.nack('retry', 'chokes', given),
    );
    await Promise.race([group.parked(1), worker.gets(4)]);
    assert.deepEqual(
      worker.given.map(({ retryCount }) => retryCount),
      [0, 1, 2],
    );
  },
};
