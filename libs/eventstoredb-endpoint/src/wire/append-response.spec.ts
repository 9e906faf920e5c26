import { describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { StreamDeletedError, WrongExpectedRevisionError } from '@huiyin/event-store';
import { accessDenied, maximumAppendSizeExceeded } from '../rpc/exceptions.ts';
import { invalidArgument, unavailable } from '../rpc/rpc-error.ts';
import { appendFault, TIMEOUT } from '../streams/append-fault.ts';
import { appended, deleted, notAsExpected } from './append-response.ts';
import { batchAppended, batchRefused, type AppendFault } from './batch-append-response.ts';

const place = fc.maxSafeNat();

describe('Responses to appends, written by hand', () => {
  it('tell where the events are', () => {
    fc.assert(
      fc.property(place, place, (revision, position) => {
        const success = streams.AppendResp.deserializeBinary(appended({ revision, position })).getSuccess();
        expect(success?.getCurrentRevision()).toBe(String(revision));
        expect(success?.getPosition()?.toObject()).toEqual(atPosition(position));
      }),
    );
  });

  it.each([
    [7, 'EXPECTED_REVISION'],
    ['any', 'EXPECTED_ANY'],
    ['stream-exists', 'EXPECTED_STREAM_EXISTS'],
    ['no-stream', 'EXPECTED_NO_STREAM'],
  ] as const)('tell that %s was expected, and what was there', (expected, name) => {
    const { ExpectedRevisionOptionCase, CurrentRevisionOptionCase } = streams.AppendResp.WrongExpectedVersion;
    const none = wrong(notAsExpected(expected, 'no-stream'));
    expect(none?.getExpectedRevisionOptionCase()).toBe(ExpectedRevisionOptionCase[name]);
    expect(none?.getCurrentRevisionOptionCase()).toBe(CurrentRevisionOptionCase.CURRENT_NO_STREAM);
    const some = wrong(notAsExpected(expected, 0));
    expect(some?.getCurrentRevisionOptionCase()).toBe(CurrentRevisionOptionCase.CURRENT_REVISION);
    expect(some?.getCurrentRevision()).toBe('0');
    expect(some?.getExpectedRevision()).toBe(expected === 7 ? '7' : '0');
  });

  it('tell where a deletion stands, if that is known', () => {
    expect(streams.DeleteResp.deserializeBinary(deleted(9)).getPosition()?.toObject()).toEqual(atPosition(9));
    expect(streams.TombstoneResp.deserializeBinary(deleted(undefined)).hasNoPosition()).toBe(true);
  });
});

describe('Responses to batches, written by hand', () => {
  const append = { correlationId: 'c9a3c0de-0000-4000-8000-000000000001', stream: '客诉-1' } as const;

  it('answer the append that they are about', () => {
    fc.assert(
      fc.property(place, place, place, (revision, position, expected) => {
        const answer = batchAppended({ ...append, expected }, { revision, position });
        const response = streams.BatchAppendResp.deserializeBinary(answer);
        expect(response.getCorrelationId()?.getString()).toBe(append.correlationId);
        expect(Buffer.from(response.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(
          '客诉-1',
        );
        expect(response.getStreamPosition()).toBe(String(expected));
        expect(response.getSuccess()?.getCurrentRevision()).toBe(String(revision));
        expect(response.getSuccess()?.getPosition()?.toObject()).toEqual(atPosition(position));
      }),
    );
  });

  it.each([
    ['no-stream', 'NO_STREAM'],
    ['any', 'ANY'],
    ['stream-exists', 'STREAM_EXISTS'],
  ] as const)('repeat that %s was expected', (expected, name) => {
    const answer = batchAppended({ ...append, expected }, { revision: 0, position: 1 });
    const response = streams.BatchAppendResp.deserializeBinary(answer);
    expect(response.getExpectedStreamPositionCase()).toBe(
      streams.BatchAppendResp.ExpectedStreamPositionCase[name],
    );
  });

  it('tell why an append was refused by the detail that clients look for', () => {
    expect(detailOf(new WrongExpectedRevisionError('s', 3, 5), shared.WrongExpectedVersion)).toMatchObject({
      currentStreamRevision: '5',
      expectedStreamPosition: '3',
    });
    const none = detailOf(
      new WrongExpectedRevisionError('s', 'stream-exists', 'no-stream'),
      shared.WrongExpectedVersion,
    );
    expect(none).toMatchObject({ currentNoStream: {}, expectedStreamExists: {} });
    expect(detailOf(new StreamDeletedError('s'), shared.StreamDeleted)).toMatchObject({
      streamIdentifier: { streamName: Buffer.from('客诉-1').toString('base64') },
    });
    expect(detailOf(accessDenied(), shared.AccessDenied)).toEqual({});
    expect(detailOf(maximumAppendSizeExceeded(1_048_576), shared.MaximumAppendSizeExceeded)).toEqual({
      maxappendsize: 1_048_576,
    });
    expect(detailOf(invalidArgument('The type is empty.'), shared.BadRequest)).toEqual({
      message: 'The type is empty.',
    });
    expect(unpack(TIMEOUT, shared.Timeout)).toEqual({});
  });

  it('leave to the whole stream of appends what is not about one of them', () => {
    expect(appendFault(unavailable('The store is closed.'), 's')).toBeUndefined();
    expect(appendFault(new TypeError('nobody foresaw it'), 's')).toBeUndefined();
  });

  interface MessageType {
    readonly name?: string;
    deserializeBinary(bytes: Uint8Array): { toObject(): object };
  }

  const detailOf = (error: Error, type: MessageType) =>
    unpack(appendFault(error, append.stream) as AppendFault, type);

  function unpack(fault: AppendFault, type: MessageType) {
    const response = streams.BatchAppendResp.deserializeBinary(
      batchRefused({ ...append, expected: 'any' }, fault),
    );
    const status = response.getError();
    expect(status?.getCode()).toBe(fault.status);
    expect(status?.getMessage()).toBe(fault.message);
    expect(response.getCorrelationId()?.getString()).toBe(append.correlationId);
    return status
      ?.getDetails()
      ?.unpack(type.deserializeBinary as never, fault.detail.type)
      ?.toObject();
  }
});

const wrong = (bytes: Buffer) => streams.AppendResp.deserializeBinary(bytes).getWrongExpectedVersion();

function atPosition(position: number) {
  return { commitPosition: String(position), preparePosition: String(position) };
}
