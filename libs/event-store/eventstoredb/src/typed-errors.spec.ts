import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import wire from '@eventstore/db-client/generated/streams_pb.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@huiyin/event-store';
import { collect, sampleEvents } from '@huiyin/event-store/testing';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import { openEventStoreDb } from './index.ts';
import { failure, ScriptedServer } from './testing/scripted-server.ts';

/** Status codes of gRPC. */
const [INVALID_ARGUMENT, NOT_FOUND, PERMISSION_DENIED, RESOURCE_EXHAUSTED] = [3, 5, 7, 8] as const;
const [FAILED_PRECONDITION, ABORTED, UNIMPLEMENTED, INTERNAL, UNAUTHENTICATED] = [9, 10, 12, 13, 16] as const;

/** What of a port's error a caller decides by. */
type Expected = Readonly<Record<string, unknown>>;

const DENIED: Expected = { name: 'StoreAccessDeniedError', code: 'store-access-denied' };
const DELETED: Expected = { name: 'StreamDeletedError', code: 'stream-deleted', stream: 'a' };
const ILL_FORMED: Expected = { name: 'IllFormedEventError', code: 'ill-formed-event', stream: 'a' };
const FULL: Expected = { name: 'StoreFullError', code: 'store-full' };
const TOO_LARGE: Expected = { name: 'AppendTooLargeError', code: 'append-too-large', limit: 77 };
const wrong = (actual: number | 'no-stream'): Expected => ({
  name: 'WrongExpectedRevisionError',
  code: 'wrong-expected-revision',
  stream: 'a',
  expected: 3,
  actual,
});
const unavailable = (outcome: 'not-done' | 'unknown'): Expected => ({
  name: 'StoreUnavailableError',
  code: 'store-unavailable',
  outcome,
});

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

/** A store whose server answers so; it gives up at once where asking again might help. */
async function connected(streams: Partial<IStreamsServer>): Promise<EventStore> {
  const server = await ScriptedServer.open({ read: (call) => call.end(), ...streams });
  leaving.push(() => server.close());
  const store = await openEventStoreDb({ connectionString: server.connectionString, retryFor: 0 });
  leaving.push(() => store.close());
  return store;
}

const thrownBy = (work: Promise<unknown>) => work.catch((error: unknown) => error);

/** A message among a status' details. */
interface Detail {
  readonly type: string;
  readonly message: { serializeBinary(): Uint8Array };
}

const detail = (type: string, message: Detail['message'] = new shared.Empty()): Detail => ({ type, message });
const isAt = (revision: string) =>
  detail('WrongExpectedVersion', new shared.WrongExpectedVersion().setCurrentStreamRevision(revision));
const isNowhere = detail(
  'WrongExpectedVersion',
  new shared.WrongExpectedVersion().setCurrentNoStream(new shared.Empty()),
);
const tooLarge = detail(
  'MaximumAppendSizeExceeded',
  new shared.MaximumAppendSizeExceeded().setMaxappendsize(77),
);

describe('what a server says of an append in its batch', () => {
  it.each<[string, number, Detail | undefined, Expected]>([
    ['WrongExpectedVersion, at a revision', FAILED_PRECONDITION, isAt('7'), wrong(7)],
    ['WrongExpectedVersion, nowhere', FAILED_PRECONDITION, isNowhere, wrong('no-stream')],
    ['StreamDeleted', FAILED_PRECONDITION, detail('StreamDeleted'), DELETED],
    ['AccessDenied', PERMISSION_DENIED, detail('AccessDenied'), DENIED],
    ['MaximumAppendSizeExceeded', INVALID_ARGUMENT, tooLarge, TOO_LARGE],
    ['InvalidTransaction', INVALID_ARGUMENT, detail('InvalidTransaction'), ILL_FORMED],
    ['BadRequest', INVALID_ARGUMENT, detail('BadRequest'), ILL_FORMED],
    ['Timeout', ABORTED, detail('Timeout'), unavailable('unknown')],
    ['RESOURCE_EXHAUSTED', RESOURCE_EXHAUSTED, undefined, FULL],
    ['UNAUTHENTICATED', UNAUTHENTICATED, undefined, DENIED],
    ['INTERNAL', INTERNAL, undefined, unavailable('unknown')],
  ])('%s', async (_, code, said, expected) => {
    const store = await connected({
      batchAppend: (call) =>
        call.on('data', (request: wire.BatchAppendReq) => {
          const status = new statuses.Status().setCode(code).setMessage('no.');
          if (said !== undefined) {
            const packed = new any.Any();
            packed.pack(said.message.serializeBinary(), `event_store.client.${said.type}`);
            status.setDetails(packed);
          }
          const answer = new wire.BatchAppendResp().setError(status);
          call.write(answer.setCorrelationId(request.getCorrelationId() ?? new shared.UUID()));
        }),
    });
    expect(await thrownBy(store.append('a', sampleEvents(1), 3))).toMatchObject(expected);
  });
});

/** The trailer `exception`, and what comes with it. */
type Trailers = Readonly<Record<string, string>>;

const exception = (name: string, more: Trailers = {}): Trailers => ({ exception: name, ...more });

describe('how a server ends the call of all appends', () => {
  it.each<[string, number, Trailers, Expected]>([
    ['access-denied', PERMISSION_DENIED, exception('access-denied'), DENIED],
    ['UNAUTHENTICATED', UNAUTHENTICATED, {}, DENIED],
    ['RESOURCE_EXHAUSTED', RESOURCE_EXHAUSTED, {}, FULL],
    ['not-leader, not saying who is', NOT_FOUND, exception('not-leader'), unavailable('not-done')],
    ['UNIMPLEMENTED', UNIMPLEMENTED, {}, unavailable('unknown')],
    ['INTERNAL', INTERNAL, {}, unavailable('unknown')],
  ])('%s', async (_, code, trailers, expected) => {
    const store = await connected({
      batchAppend: (call) => call.on('data', () => call.emit('error', failure(code, 'no', trailers))),
    });
    expect(await thrownBy(store.append('a', sampleEvents(1), 3))).toMatchObject(expected);
  });
});

describe('what a server says of a deletion', () => {
  it.each<[string, number, Trailers, Expected]>([
    [
      'wrong-expected-version, at a revision',
      FAILED_PRECONDITION,
      exception('wrong-expected-version', { 'actual-version': '7' }),
      wrong(7),
    ],
    [
      'wrong-expected-version, nowhere',
      FAILED_PRECONDITION,
      exception('wrong-expected-version', { 'actual-version': '-1' }),
      wrong('no-stream'),
    ],
    ['stream-deleted', FAILED_PRECONDITION, exception('stream-deleted'), DELETED],
    ['access-denied', PERMISSION_DENIED, exception('access-denied'), DENIED],
    [
      'missing-required-metadata-property',
      INVALID_ARGUMENT,
      exception('missing-required-metadata-property'),
      ILL_FORMED,
    ],
    ['INTERNAL', INTERNAL, {}, unavailable('unknown')],
    ['UNIMPLEMENTED', UNIMPLEMENTED, {}, unavailable('not-done')],
  ])('%s', async (_, code, trailers, expected) => {
    const fail = (__: unknown, answer: (error: Error) => void) => answer(failure(code, 'no', trailers));
    const store = await connected({ delete: fail, tombstone: fail });
    for (const kind of ['soft', 'tombstone'] as const)
      expect(await thrownBy(store.deleteStream('a', kind, 3))).toMatchObject(expected);
  });
});

describe('what a server says of a read', () => {
  it.each<[string, number, Trailers, Expected]>([
    ['NOT_FOUND', NOT_FOUND, {}, { name: 'StreamNotFoundError', code: 'stream-not-found', stream: 'a' }],
    ['stream-deleted', FAILED_PRECONDITION, exception('stream-deleted'), DELETED],
    ['access-denied', PERMISSION_DENIED, exception('access-denied'), DENIED],
    ['UNAUTHENTICATED', UNAUTHENTICATED, {}, DENIED],
    ['INVALID_ARGUMENT', INVALID_ARGUMENT, {}, unavailable('not-done')],
    ['INTERNAL', INTERNAL, {}, unavailable('not-done')],
  ])('%s', async (_, code, trailers, expected) => {
    const store = await connected({
      read: (call) => {
        if (call.request.getOptions()?.hasStream()) call.emit('error', failure(code, 'no', trailers));
        else call.end();
      },
    });
    expect(await thrownBy(collect(store.readStream('a')))).toMatchObject(expected);
  });
});
