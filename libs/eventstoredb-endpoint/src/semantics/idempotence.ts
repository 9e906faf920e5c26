import { deepEqual, equal } from 'node:assert/strict';
import { NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import type { Check } from './check.ts';
import { contents, numbered, outcome } from './stream-contents.ts';

export const makesARepeatedAppendOnce: Check = {
  name: 'an append repeated with the same ids and the same expectation is made once, and answered as at first',
  async run(context) {
    const first = [numbered(1), numbered(2)];
    const second = [numbered(3)];
    const append = async (client: EventStoreDBClient) => [
      await outcome(client.appendToStream('s', first, { expectedRevision: NO_STREAM })),
      await outcome(client.appendToStream('s', second, { expectedRevision: 1n })),
    ];
    const client = context.client();
    const answers = await append(client);
    deepEqual(await append(client), answers);
    await context.restart();
    const later = context.client();
    deepEqual(await append(later), answers);
    deepEqual(await contents(later, 's'), ['0: 1', '1: 2', '2: 3']);
  },
};

export const refusesAnAppendThatIsPartlyNew: Check = {
  name: 'an append of which only some events were recorded before is refused',
  async run(context) {
    const client = context.client();
    const known = numbered(1);
    await client.appendToStream('s', known, { expectedRevision: NO_STREAM });
    const mixed = client.appendToStream('s', [known, numbered(2)], { expectedRevision: NO_STREAM });
    equal(await outcome(mixed), 'WrongExpectedVersionError');
    deepEqual(await contents(client, 's'), ['0: 1']);
  },
};
