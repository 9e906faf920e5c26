import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import messages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { serve, type Served } from '../testing/served.ts';

describe('Server features', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  it('list the methods that are served, in lower case, with what clients look for', async () => {
    const path = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
    const { messages: answers } = await served.raw.call(path, [Buffer.alloc(0)]);
    const supported = messages.SupportedMethods.deserializeBinary(new Uint8Array(answers[0] as Buffer));
    const listed = new Map(
      supported
        .getMethodsList()
        .map((method) => [`${method.getServiceName()}/${method.getMethodName()}`, method.getFeaturesList()]),
    );
    expect(supported.getEventStoreServerVersion()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(listed.get('event_store.client.streams.streams/read')).toEqual(['position', 'events']);
    expect(listed.get('event_store.client.streams.streams/batchappend')).toEqual(['deadline_duration']);
    expect(listed.get('event_store.client.streams.streams/tombstone')).toEqual([]);
    expect(listed.has('event_store.client.gossip.gossip/read')).toBe(true);
    const persistent = 'event_store.client.persistent_subscriptions.persistentsubscriptions';
    expect(listed.get(`${persistent}/read`)).toEqual(['stream', 'all']);
    expect(listed.get(`${persistent}/getinfo`)).toEqual(['stream', 'all']);
    expect([...listed.keys()].every((name) => name === name.toLowerCase())).toBe(true);
  });
});
