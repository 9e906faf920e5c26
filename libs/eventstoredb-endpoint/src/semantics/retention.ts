import { deepEqual } from 'node:assert/strict';
import type { Check } from './check.ts';
import { contents, numbered } from './stream-contents.ts';

export const dropsWhatIsTooOld: Check = {
  name: '$maxAge: events older than that are not read',
  async run(context) {
    const client = context.client();
    await client.setStreamMetadata('s', { maxAge: 60 });
    await client.appendToStream('s', numbered(1));
    context.advance(45_000);
    await client.appendToStream('s', numbered(2));
    deepEqual(await contents(client, 's'), ['0: 1', '1: 2']);
    context.advance(30_000);
    deepEqual(await contents(client, 's'), ['1: 2']);
  },
};

export const keepsOnlySoMany: Check = {
  name: '$maxCount: only the last so many events are read',
  async run(context) {
    const client = context.client();
    await client.appendToStream('s', [numbered(1), numbered(2), numbered(3)]);
    await client.setStreamMetadata('s', { maxCount: 2 });
    deepEqual(await contents(client, 's'), ['1: 2', '2: 3']);
    await client.appendToStream('s', numbered(4));
    deepEqual(await contents(client, 's'), ['2: 3', '3: 4']);
  },
};

export const cutsOffTheBeginning: Check = {
  name: '$tb: events before that revision are not read',
  async run(context) {
    const client = context.client();
    await client.appendToStream('s', [numbered(1), numbered(2), numbered(3)]);
    await client.setStreamMetadata('s', { truncateBefore: 2 });
    deepEqual(await contents(client, 's'), ['2: 3']);
  },
};
