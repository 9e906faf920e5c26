import type { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision, RawEvent } from '@huiyin/event-store';
import { proposedEvent } from '../requests/proposed-event.ts';
import { streamNameOf } from '../requests/stream-name.ts';
import { uuidText } from '../requests/uuid.ts';
import { wholeNumber } from '../requests/whole-number.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';

/** Where the events of a batch go, and until when that has to be done. */
export interface BatchOptions {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Milliseconds since the Unix epoch; nothing where the client waits for as long as it takes. */
  readonly deadline: number | undefined;
}

/** @throws RpcError INVALID_ARGUMENT */
export function correlationIdOf(request: BatchAppendReq): string {
  return uuidText(request.getCorrelationId(), 'correlation id');
}

/** @throws RpcError INVALID_ARGUMENT */
export function batchOptionsOf(request: BatchAppendReq): BatchOptions {
  const options = request.getOptions();
  if (options === undefined) throw invalidArgument('The first message of a batch holds its options.');
  return {
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedOf(options),
    deadline: deadlineOf(options),
  };
}

/** @throws RpcError INVALID_ARGUMENT */
export function batchEventsOf(request: BatchAppendReq): RawEvent[] {
  return request.getProposedMessagesList().map(proposedEvent);
}

function expectedOf(options: BatchAppendReq.Options): ExpectedRevision {
  if (options.hasStreamPosition()) return wholeNumber(options.getStreamPosition(), 'expected revision');
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  throw invalidArgument('The batch does not say which revision of the stream it expects.');
}

function deadlineOf(options: BatchAppendReq.Options): number | undefined {
  const deadline = options.getDeadline();
  return deadline && deadline.getSeconds() * 1000 + deadline.getNanos() / 1e6;
}
