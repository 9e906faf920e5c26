import { equal } from 'node:assert/strict';
import { NO_STREAM, START } from '@eventstore/db-client';
import type { Check } from './check.ts';
import { numbered } from './stream-contents.ts';

const COUNT = 300;

export const losesNothingWhileCatchingUp: Check = {
  name: 'a subscription that catches up while others append gets each event once, in order',
  async run(context) {
    const client = context.client();
    const append = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        const expectedRevision = n === 0 ? NO_STREAM : BigInt(n - 1);
        await client.appendToStream('s', numbered(n), { expectedRevision });
      }
    };
    await append(0, COUNT / 3);
    const appending = append(COUNT / 3, COUNT);
    let next = 0;
    try {
      for await (const { event } of client.subscribeToStream('s', { fromRevision: START })) {
        equal(Number(event?.revision), next++);
        if (next === COUNT) break;
      }
    } finally {
      await appending;
    }
  },
};
