import {
  EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { COMPLAINT, RunningApp } from '../testing/running-app.ts';

const app = new RunningApp();
let client: EventStoreDBClient;
beforeAll(async () => {
  await app.start();
  client = EventStoreDBClient.connectionString(app.endpoint);
});
afterAll(async () => {
  await client.dispose();
  await app.stop();
});

const ADMIN = { role: 'admin' };

it('tells an administrator how far each group is, who consumes it, and what was set aside for which reason', async () => {
  expect((await app.get('/api/subscriptions', ADMIN)).body).toEqual({ items: [] });

  const { body } = await app.post('/api/complaints', COMPLAINT);
  const stream = body.id as string;
  const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start' });
  await client.createPersistentSubscriptionToStream(stream, 'erp', settings);
  const consumer = client.subscribeToPersistentSubscriptionToStream(stream, 'erp');
  for await (const message of consumer) {
    await consumer.nack('park', '订单号不存在', message);
    break;
  }
  let answer = await app.get('/api/subscriptions', ADMIN);
  // Why it was parked is read from the parked event, a moment after that is counted.
  const reasons = () => (answer.body.items as { parked: { reasons: unknown[] } }[])[0]?.parked.reasons;
  while (reasons()?.length !== 1) answer = await app.get('/api/subscriptions', ADMIN);
  expect(answer.status).toBe(200);
  expect(answer.body.items).toEqual([
    expect.objectContaining({
      stream,
      group: 'erp',
      parked: {
        count: 1,
        oldest: expect.stringMatching(/^\d{4}-/),
        reasons: [{ reason: '订单号不存在', count: 1 }],
      },
    }),
  ]);
});

it('is nothing for agents', async () => {
  expect((await app.get('/api/subscriptions')).status).toBe(403);
});
