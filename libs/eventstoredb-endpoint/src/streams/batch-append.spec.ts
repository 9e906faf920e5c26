import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { InMemoryEventStore, StoreFailedError } from '@huiyin/event-store';
import { collect } from '@huiyin/event-store/testing';
import { accessDenied } from '../rpc/exceptions.ts';
import { RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';
import { batchMessage, STREAMS, type SampleBatch } from '../testing/messages.ts';
import type { RawCallOptions } from '../testing/raw-client.ts';
import { serve, type Served } from '../testing/served.ts';

const PATH = `${STREAMS}BatchAppend`;

/** An answer's correlation id with what it says. */
function answerOf(bytes: Buffer) {
  const answer = streams.BatchAppendResp.deserializeBinary(new Uint8Array(bytes));
  const said = answer.hasSuccess()
    ? `at ${answer.getSuccess()?.getCurrentRevision()}`
    : answer.getError()?.getDetails()?.getTypeName().split('.').at(-1);
  return [answer.getCorrelationId()?.getString(), said];
}

describe('A stream of appends', () => {
  let store: InMemoryEventStore;
  let served: Served;
  beforeEach(async () => {
    store = new InMemoryEventStore();
    served = await serve({ store });
  });
  afterEach(async () => {
    await served.close();
    await store.close();
  });

  const send = async (batches: readonly SampleBatch[], options?: RawCallOptions) => {
    const { messages, code, details } = await served.raw.call(PATH, batches.map(batchMessage), options);
    return { answers: messages.map(answerOf), code, details };
  };
  const recorded = async (stream: string) =>
    (await collect(store.readStream(stream))).map(({ data }) => (data as { n: number }).n);
  const numbered = (n: number) => ({ data: Buffer.from(JSON.stringify({ n })) });

  it('answers each append by its correlation id once its last message is there', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const { answers } = await send([
      { correlationId: a, stream: 'a', events: [numbered(1)], isFinal: false },
      { correlationId: b, stream: 'b', events: [numbered(2)], isFinal: false },
      { correlationId: a, stream: undefined, events: [numbered(3), numbered(4)] },
      { correlationId: b, stream: undefined, events: [] },
    ]);
    expect(answers).toEqual([
      [a, 'at 2'],
      [b, 'at 0'],
    ]);
    expect(await recorded('a')).toEqual([1, 3, 4]);
    expect(await recorded('b')).toEqual([2]);
  });

  it('records nothing of an append whose last message never came', async () => {
    const { answers, code } = await send([{ isFinal: false }]);
    expect([answers, code]).toEqual([[], 0]);
    expect(await store.head()).toBe(0);
  });

  it('refuses one append without a word to the others', async () => {
    const [bad, good] = [randomUUID(), randomUUID()];
    const { answers, code } = await send([
      { correlationId: bad, events: [{ id: 'none' }], isFinal: false },
      { correlationId: bad, stream: undefined, events: [{}] },
      { correlationId: good },
    ]);
    expect(answers).toEqual([
      [bad, 'BadRequest'],
      [good, 'at 0'],
    ]);
    expect(code).toBe(0);
  });

  it('refuses an append that begins without options', async () => {
    const correlationId = randomUUID();
    const { answers } = await send([{ correlationId, stream: undefined }]);
    expect(answers).toEqual([[correlationId, 'BadRequest']]);
  });

  it('refuses an append as soon as it is too large, and throws away the rest of it', async () => {
    const correlationId = randomUUID();
    const large = { data: Buffer.alloc(600_000, 'x') };
    const part = { correlationId, events: [large], isFinal: false };
    const { answers } = await send([
      part,
      { ...part, stream: undefined },
      { ...part, stream: undefined, isFinal: true },
    ]);
    expect(answers).toEqual([[correlationId, 'MaximumAppendSizeExceeded']]);
    expect(await store.head()).toBe(0);
  });

  it('does not make an append whose deadline has passed', async () => {
    const correlationId = randomUUID();
    const { answers } = await send([{ correlationId, deadline: Date.now() - 1 }]);
    expect(answers).toEqual([[correlationId, 'Timeout']]);
    expect(await store.head()).toBe(0);
  });

  it('waits as long as it takes where the deadline is one that nobody lives to see', async () => {
    const correlationId = randomUUID();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const append = store.append.bind(store);
    store.append = (...args) => {
      begin();
      return released.then(() => append(...args));
    };
    // The .NET client's way to say that there is none.
    const answered = send([{ correlationId, deadline: Date.UTC(9999, 11, 31) }]);
    await begun;
    // More than the millisecond that Node makes of too long a delay.
    setTimeout(release, 20);
    expect((await answered).answers).toEqual([[correlationId, 'at 0']]);
  });

  it('tells of the deadline first where an append is too large as well', async () => {
    const correlationId = randomUUID();
    const large = { data: Buffer.alloc(1_100_000, 'x') };
    const { answers } = await send([{ correlationId, deadline: Date.now() - 1, events: [large] }]);
    expect(answers).toEqual([[correlationId, 'Timeout']]);
  });

  it('answers at the deadline of an append that takes longer, once', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const append = store.append.bind(store);
    store.append = (...args) => released.then(() => append(...args));
    const correlationId = randomUUID();
    // Long enough to arrive in time on a busy machine: what comes late isn't begun.
    const call = served.raw.open(PATH, [batchMessage({ correlationId, deadline: Date.now() + 500 })]);
    await call.until((messages) => messages.length === 1);
    release();
    expect((await call.ended).messages.map(answerOf)).toEqual([[correlationId, 'Timeout']]);
    expect(await store.head()).toBe(1);
  });

  it('ends when a message has no correlation id to answer to', async () => {
    expect(await send([{ correlationId: '' }])).toMatchObject({
      code: 3,
      details: expect.stringContaining('correlation id'),
    });
  });

  it('ends when the store fails: what is under way may have been recorded or not', async () => {
    store.append = () => Promise.reject(new StoreFailedError('events.db', new Error('EIO')));
    const { code, answers } = await send([{}], { keepOpen: true });
    expect([code, answers]).toEqual([14, []]);
  });

  it('ends when one client leaves more appends unfinished than anyone needs', async () => {
    const many = Array.from({ length: 200 }, () => ({ isFinal: false }));
    expect(await send(many, { keepOpen: true })).toMatchObject({ code: 8 });
  });

  it('answers what was begun when the endpoint closes, and then ends', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const append = store.append.bind(store);
    store.append = (...args) => {
      begin();
      return released.then(() => append(...args));
    };
    const correlationId = randomUUID();
    const answered = send([{ correlationId }], { keepOpen: true });
    await begun;
    const closed = served.endpoint.close();
    release();
    expect(await answered).toMatchObject({ answers: [[correlationId, 'at 0']], code: 1 });
    await closed;
  });

  it('holds up a client that sends faster than the store records', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let most = 0;
    let underWay = 0;
    const append = store.append.bind(store);
    store.append = async (...args) => {
      most = Math.max(most, ++underWay);
      await released;
      underWay--;
      return append(...args);
    };
    const answered = send(Array.from({ length: 2_000 }, () => ({})));
    setTimeout(release, 200);
    expect((await answered).answers).toHaveLength(2_000);
    expect(most).toBeLessThanOrEqual(512);
  });
});

describe('A stream of appends to where one may not write', () => {
  it.each([
    ['who is known', accessDenied()],
    ['who has not said who it is', new RpcError(Status.UNAUTHENTICATED, 'Credentials are needed here.')],
  ])('is told so, %s', async (_who, refusal) => {
    const refuse = () => Promise.reject(refusal);
    const served = await serve({ access: { check: refuse, checkAdministrator: refuse } });
    const correlationId = randomUUID();
    const { messages, code } = await served.raw.call(PATH, [batchMessage({ correlationId })]);
    expect([code, messages.map(answerOf)]).toEqual([0, [[correlationId, 'AccessDenied']]]);
    await served.close();
  });
});
