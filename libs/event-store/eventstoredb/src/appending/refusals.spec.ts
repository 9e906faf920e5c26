import wire from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  AppendTooLargeError,
  InMemoryEventStore,
  StoreFailedError,
  StoreFullError,
  type AppendResult,
} from '@huiyin/event-store';
import { sampleEvent, sampleEvents } from '@huiyin/event-store/testing';
import { openEventStoreDb } from '../index.ts';
import { eventually } from '../testing/eventually.ts';
import { eventAt, ScriptedServer } from '../testing/scripted-server.ts';
import { Stage } from '../testing/stage.ts';

/** A store whose disk is in a certain state. */
class TroubledStore extends InMemoryEventStore {
  trouble: Error | undefined;

  override append(...args: Parameters<InMemoryEventStore['append']>): Promise<AppendResult> {
    return this.trouble === undefined ? super.append(...args) : Promise.reject(this.trouble);
  }
}

describe('an append that is refused', () => {
  const stage = new Stage();
  let behind: TroubledStore;
  beforeEach(async () => {
    behind = new TroubledStore();
    await stage.set(behind);
  });

  it('is not sent when it is larger than the server takes', async () => {
    const store = await stage.connect();
    const half = 'x'.repeat(600_000);
    await store.append('a', [sampleEvent({ half })], 'no-stream');
    const error = await store
      .append('a', [sampleEvent({ half }), sampleEvent({ half })], 0)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppendTooLargeError);
    expect(error).toMatchObject({ code: 'append-too-large', stream: 'a', limit: 1_048_576 });
    expect((error as AppendTooLargeError).size).toBeGreaterThan(1_200_000);
  });

  it('says what the server takes where that is less', async () => {
    const store = await stage.connect({ largestAppend: Infinity });
    const error = await store
      .append('a', [sampleEvent({ note: 'x'.repeat(1_100_000) })], 'any')
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppendTooLargeError);
    expect((error as AppendTooLargeError).limit).toBeLessThanOrEqual(1_048_576);
    expect(await behind.head()).toBe(0);
  });

  it('counts many small events by what they weigh, and sends them in messages that servers take', async () => {
    const store = await stage.connect();
    const events = sampleEvents(9_000).map((event) => ({ ...event, data: 0, metadata: 0 }));
    expect((await store.append('a', events, 'no-stream')).revision).toBe(8_999);
    expect(await behind.head()).toBe(9_000);
  });

  it('leaves the connection to the others', async () => {
    const store = await stage.connect();
    behind.trouble = new StoreFullError('/data');
    await expect(store.append('a', sampleEvents(1), 'no-stream')).rejects.toThrow(StoreFullError);
    behind.trouble = undefined;
    await store.append('a', sampleEvents(1), 'no-stream');
    expect(stage.proxy.accepted).toBe(1);
    expect(store.status().state).toBe('connected');
  });

  it('for a reason that leaves open what came of it is made again, then given up as unknown', async () => {
    const store = await stage.connect({ retryFor: 150 });
    behind.trouble = new StoreFailedError('/data', new Error('EIO'));
    await expect(store.append('a', sampleEvents(1), 'no-stream')).rejects.toMatchObject({
      code: 'store-unavailable',
      outcome: 'unknown',
    });
    expect(await behind.head()).toBe(0);
  });

  it('by a full disk says that nothing was recorded only where no earlier attempt was left open', async () => {
    const store = await stage.connect();
    behind.trouble = new StoreFailedError('/data', new Error('EIO'));
    const append = store.append('a', sampleEvents(1), 'no-stream');
    await eventually(() => stage.log.messages('warn').length > 0);
    behind.trouble = new StoreFullError('/data');
    await expect(append).rejects.toMatchObject({ code: 'store-unavailable', outcome: 'unknown' });
  });
});

describe('an append whose answer tells no position', () => {
  it('gets it from the event itself', async () => {
    const server = await ScriptedServer.open({
      read: (call) => {
        if (call.request.getOptions()?.hasStream()) call.write(eventAt('77'));
        call.end();
      },
      batchAppend: (call) =>
        call.on('data', (request: wire.BatchAppendReq) => {
          const success = new wire.BatchAppendResp.Success().setCurrentRevision('0');
          const answer = new wire.BatchAppendResp().setSuccess(success);
          call.write(answer.setCorrelationId(request.getCorrelationId() ?? new shared.UUID()));
        }),
    });
    const store = await openEventStoreDb({ connectionString: server.connectionString });
    expect(await store.append('a', sampleEvents(1), 'no-stream')).toEqual({ revision: 0, position: 77 });
    await store.close();
    server.close();
  });
});
