import { deepEqual } from 'node:assert/strict';
import { NO_STREAM } from '@eventstore/db-client';
import type { Check } from './check.ts';
import { contents, numbered, outcome } from './stream-contents.ts';

export const goesOnWithRevisionsAfterADeletion: Check = {
  name: 'a stream that is written again after its deletion goes on with its revisions',
  async run(context) {
    const client = context.client();
    await client.appendToStream('s', [numbered(1), numbered(2)]);
    await client.deleteStream('s');
    deepEqual(await contents(client, 's'), []);
    const append = client.appendToStream('s', numbered(3), { expectedRevision: NO_STREAM });
    deepEqual(revisionOf(await outcome(append)), 2n);
    deepEqual(await contents(client, 's'), ['2: 3']);
  },
};

const revisionOf = (result: string | { readonly nextExpectedRevision: bigint }) =>
  typeof result === 'string' ? result : result.nextExpectedRevision;
