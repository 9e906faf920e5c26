import assert from 'node:assert/strict';
import type { Check } from '../../../semantics/check.ts';
import { idle } from '../worker.ts';
import { CheckedGroup } from './subscriptions-of.ts';

export const goesOnAfterARestart: Check = {
  name: 'After a restart a group goes on after what was acknowledged.',
  async run(context) {
    const before = new CheckedGroup(context);
    await before.create();
    await before.append(20);
    await before.join();
    await before.settled(20);
    await context.restart();
    const group = new CheckedGroup(context);
    await group.append(1);
    assert.deepEqual(await (await group.join()).gets(1), ['20@source']);
  },
};

export const deliversAgainWhatWasNotAcknowledged: Check = {
  name: 'After a restart a group delivers again what was not acknowledged.',
  async run(context) {
    const before = new CheckedGroup(context);
    await before.create();
    await before.append(20);
    const worker = await before.join((given, subscription) =>
      given.event?.revision === 7n ? undefined : subscription.ack(given),
    );
    await worker.gets(20);
    await context.restart();
    const group = new CheckedGroup(context);
    await group.append(1);
    const again = await group.join();
    for (let count = 1; again.names().at(-1) !== '20@source'; count++) await again.gets(count);
    assert.ok(again.names().includes('7@source'));
  },
};

export const keepsParkedMessages: Check = {
  name: 'Parked messages outlive a restart, and can be replayed after it.',
  async run(context) {
    const before = new CheckedGroup(context);
    await before.create();
    await before.append(3);
    await before.join((given, subscription) => subscription.nack('park', 'not today', given));
    await before.parked(3);
    await context.restart();
    const group = new CheckedGroup(context);
    assert.equal((await group.info()).stats.parkedMessageCount, 3n);
    const worker = await group.join();
    await group.replayParked();
    assert.deepEqual(await worker.gets(3), ['0@source', '1@source', '2@source']);
  },
};

export const keepsParkedWhatWasReplayedAndNotSettled: Check = {
  name: 'A parked message that is replayed stays parked until it is settled.',
  async run(context) {
    const before = new CheckedGroup(context);
    await before.create();
    await before.append(3);
    const parking = await before.join((given, subscription) => subscription.nack('park', 'not today', given));
    await before.parked(3);
    await parking.leave();
    const idler = await before.join(idle);
    await before.replayParked();
    await idler.gets(3);
    await context.restart();
    assert.equal((await new CheckedGroup(context).info()).stats.parkedMessageCount, 3n);
  },
};
