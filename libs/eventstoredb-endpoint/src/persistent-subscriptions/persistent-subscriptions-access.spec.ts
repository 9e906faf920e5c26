import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults as toAll,
  persistentSubscriptionToStreamSettingsFromDefaults as toStream,
  START,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import type { Access } from '../authorization/access.ts';
import { accessDenied } from '../rpc/exceptions.ts';
import { RestartableEndpoint } from '../testing/persistent-subscriptions/restartable-endpoint.ts';
import { Worker } from '../testing/persistent-subscriptions/worker.ts';

describe('Who may use persistent subscriptions', () => {
  let endpoint: RestartableEndpoint;
  let client: EventStoreDBClient;
  let isAdministrator = true;
  const secret = new Set<string>();
  const access: Access = {
    check: async (_user, action, stream) => {
      if (action === 'read' && secret.has(stream)) throw accessDenied();
    },
    checkAdministrator: async () => {
      if (!isAdministrator) throw accessDenied();
    },
  };
  beforeEach(async () => {
    isAdministrator = true;
    secret.clear();
    endpoint = await RestartableEndpoint.open({ access });
    client = endpoint.client();
  });
  afterEach(() => endpoint.close());

  const denied = { type: 'access-denied' };
  const note = () => jsonEvent({ type: 'Noted', data: {} });

  it('is administrators, for all but subscribing', async () => {
    await client.createPersistentSubscriptionToStream('s', 'g', toStream({ startFrom: START }));
    await client.appendToStream('s', note());
    isAdministrator = false;
    const calls = [
      client.createPersistentSubscriptionToStream('s', 'h', toStream()),
      client.createPersistentSubscriptionToAll('h', toAll()),
      client.updatePersistentSubscriptionToStream('s', 'g', toStream()),
      client.deletePersistentSubscriptionToStream('s', 'g'),
      client.getPersistentSubscriptionToStreamInfo('s', 'g'),
      client.replayParkedMessagesToStream('s', 'g'),
      client.listAllPersistentSubscriptions(),
      client.restartPersistentSubscriptionSubsystem(),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject(denied);
    const worker = new Worker(client.subscribeToPersistentSubscriptionToStream('s', 'g'));
    expect(await worker.gets(1)).toEqual(['0@s']);
  });

  it('is whoever may read what the group reads, for subscribing', async () => {
    await client.createPersistentSubscriptionToStream('s', 'g', toStream());
    await client.createPersistentSubscriptionToAll('g', toAll());
    secret.add('s').add('$all');
    const toS = new Worker(client.subscribeToPersistentSubscriptionToStream('s', 'g'));
    const all = new Worker(client.subscribeToPersistentSubscriptionToAll('g'));
    await expect(toS.over).resolves.toMatchObject(denied);
    await expect(all.over).resolves.toMatchObject(denied);
  });

  it('is not told where a link leads that may not read there', async () => {
    await client.appendToStream('a-1', note());
    await client.appendToStream('a-secret', note());
    await client.appendToStream('a-2', note());
    secret.add('a-secret');
    await client.createPersistentSubscriptionToStream(
      ...(['$ce-a', 'g', toStream({ startFrom: START, resolveLinkTos: true })] as const),
    );
    const worker = new Worker(client.subscribeToPersistentSubscriptionToStream('$ce-a', 'g'));
    expect(await worker.gets(3)).toEqual(['0@a-1', 'nothing by 1@$ce-a', '0@a-2']);
  });
});
