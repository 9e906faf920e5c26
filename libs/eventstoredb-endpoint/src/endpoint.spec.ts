import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent, START } from '@eventstore/db-client';
import { openTestEndpoint, type TestEndpoint } from './testing/index.ts';

describe('The endpoint, seen by the official client', () => {
  let endpoint: TestEndpoint;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    endpoint = await openTestEndpoint();
    client = EventStoreDBClient.connectionString(endpoint.connectionString);
  });
  afterAll(async () => {
    await client.dispose();
    await endpoint.close();
  });

  it('takes appends and gives them back', async () => {
    const result = await client.appendToStream(
      'order-1',
      [1, 2, 3].map((number) =>
        jsonEvent({ type: 'Noted', data: { number, text: '回音' }, metadata: { a: 1 } }),
      ),
      { expectedRevision: 'no_stream' },
    );
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const read = [];
    for await (const { event } of client.readStream('order-1')) read.push(event);
    expect(read).toMatchObject(
      [1, 2, 3].map((number, i) => ({
        streamId: 'order-1',
        revision: BigInt(i),
        type: 'Noted',
        data: { number, text: '回音' },
        metadata: { a: 1 },
      })),
    );
  });

  it('follows the log from its start into what comes', async () => {
    const subscription = client.subscribeToAll({ fromPosition: START });
    const seen: string[] = [];
    for await (const { event } of subscription) {
      seen.push(`${event?.revision}@${event?.streamId}`);
      if (seen.length === 3) void client.appendToStream('order-2', jsonEvent({ type: 'Noted', data: {} }));
      if (seen.length === 4) break;
    }
    expect(seen).toEqual(['0@order-1', '1@order-1', '2@order-1', '0@order-2']);
  });
});
