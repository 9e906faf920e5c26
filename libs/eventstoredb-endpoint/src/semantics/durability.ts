import { deepEqual, equal } from 'node:assert/strict';
import type { Check } from './check.ts';
import { contents, numbered, outcome } from './stream-contents.ts';

export const keepsWhatWasAcknowledged: Check = {
  name: 'what was acknowledged is there after a restart',
  async run(context) {
    const before = context.client();
    await before.appendToStream('s', numbered(1));
    await before.appendToStream('s', [numbered(2), numbered(3)]);
    await before.setStreamMetadata('s', { truncateBefore: 1 });
    await context.restart();
    const after = context.client();
    deepEqual(await contents(after, 's'), ['1: 2', '2: 3']);
    deepEqual((await after.getStreamMetadata('s')).metadata, { truncateBefore: 1 });
  },
};

export const keepsDeletionsForGood: Check = {
  name: 'a stream that was deleted for good is so after a restart, too',
  async run(context) {
    const before = context.client();
    await before.appendToStream('s', numbered(1));
    await before.tombstoneStream('s');
    const append = () => outcome(context.client().appendToStream('s', numbered(2)));
    equal(await append(), 'StreamDeletedError');
    await context.restart();
    equal(await append(), 'StreamDeletedError', 'after the restart');
  },
};
