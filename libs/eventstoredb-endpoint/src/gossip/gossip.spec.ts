import { afterEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import messages from '@eventstore/db-client/generated/gossip_pb.js';
import { serve, type Served } from '../testing/served.ts';
import { hostAndPort } from './address.ts';

describe('Gossip', () => {
  let served: Served;
  afterEach(() => served.close());

  const members = async () => {
    const { messages: answers } = await served.raw.call('/event_store.client.gossip.Gossip/Read', [
      Buffer.alloc(0),
    ]);
    return messages.ClusterInfo.deserializeBinary(new Uint8Array(answers[0] as Buffer)).toObject()
      .membersList;
  };

  it('names one member: the leader, alive, where the client has just reached it', async () => {
    served = await serve();
    expect(await members()).toMatchObject([
      {
        state: messages.MemberInfo.VNodeState.LEADER,
        isAlive: true,
        httpEndPoint: { address: '127.0.0.1', port: served.endpoint.port },
      },
    ]);
  });

  it('names the address that the operator has set', async () => {
    served = await serve({ advertise: { host: 'db.example', port: 2113 } });
    expect(await members()).toMatchObject([{ httpEndPoint: { address: 'db.example', port: 2113 } }]);
  });

  it('lets clients find the endpoint', async () => {
    served = await serve();
    const { port } = served.endpoint;
    const client = EventStoreDBClient.connectionString`esdb+discover://127.0.0.1:${port}?tls=false`;
    expect(await client.appendToStream('s', jsonEvent({ type: 'Noted', data: {} }))).toMatchObject({
      success: true,
    });
    await client.dispose();
  });
});

describe('An authority', () => {
  it.each([
    ['db.example:2113', { host: 'db.example', port: 2113 }],
    ['db.example', { host: 'db.example', port: 7 }],
    ['[::1]:2113', { host: '::1', port: 2113 }],
    ['', undefined],
    ['db.example:99999', undefined],
    ['user@db.example:1', undefined],
    ['a/b', undefined],
    [':2113', undefined],
  ])('%j is a place to connect to, or none', (authority, place) => {
    expect(hostAndPort(authority, 7)).toEqual(place);
  });
});
