import { randomUUID } from 'node:crypto';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

/*
 * Requests as bytes, with whatever is wrong in them.
 */

export const STREAMS = '/event_store.client.streams.Streams/';

/** A message as gRPC puts it on the wire; by another length and flag than its own where a test wants that. */
export function framed(message: Uint8Array, { length = message.length, flag = 0 } = {}): Buffer {
  const prefix = Buffer.from([flag, 0, 0, 0, 0]);
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, message]);
}

export const streamIdentifier = (name: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(name));

const nothing = () => new shared.Empty();

/** The first message of Append. */
export function appendOptions(stream = 's', expected: string | 'any' = 'any'): Uint8Array {
  const options = new streams.AppendReq.Options().setStreamIdentifier(streamIdentifier(stream));
  if (expected === 'any') options.setAny(nothing());
  else options.setRevision(expected);
  return new streams.AppendReq().setOptions(options).serializeBinary();
}

export interface SampleEvent {
  readonly id?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly data?: Uint8Array;
}

const METADATA = { type: 'Noted', 'content-type': 'application/json' };

/** A message of Append with an event. */
export function proposedMessage(event: SampleEvent = {}): Uint8Array {
  const message = fill(new streams.AppendReq.ProposedMessage(), event);
  return new streams.AppendReq().setProposedMessage(message).serializeBinary();
}

export interface SampleBatch {
  readonly correlationId?: string;
  readonly stream?: string | undefined;
  readonly events?: readonly SampleEvent[];
  readonly isFinal?: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly deadline?: number;
}

/** A message of BatchAppend; with options unless `stream` is given as undefined. */
export function batchMessage({
  correlationId = randomUUID(),
  events = [{}],
  isFinal = true,
  deadline,
  ...batch
}: SampleBatch = {}): Uint8Array {
  const stream = 'stream' in batch ? batch.stream : 's';
  const request = new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(correlationId))
    .setIsFinal(isFinal)
    .setProposedMessagesList(
      events.map((event) => fill(new streams.BatchAppendReq.ProposedMessage(), event)),
    );
  if (stream !== undefined) {
    const options = new streams.BatchAppendReq.Options()
      .setStreamIdentifier(streamIdentifier(stream))
      .setAny(new empty.Empty());
    if (deadline !== undefined) options.setDeadline(timestamp.Timestamp.fromDate(new Date(deadline)));
    request.setOptions(options);
  }
  return request.serializeBinary();
}

type Message = InstanceType<
  typeof streams.AppendReq.ProposedMessage | typeof streams.BatchAppendReq.ProposedMessage
>;

function fill<M extends Message>(
  message: M,
  { id = randomUUID(), metadata = METADATA, data = Buffer.from('{}') }: SampleEvent,
): M {
  message.setId(new shared.UUID().setString(id));
  for (const [key, value] of Object.entries(metadata)) message.getMetadataMap().set(key, value);
  message.setData(data);
  return message;
}

/** A request to read all of `$all`, changed as the test needs it. */
export function readRequest(change: (options: ReadReq.Options) => unknown = () => undefined): Uint8Array {
  const options = new streams.ReadReq.Options()
    .setAll(new streams.ReadReq.Options.AllOptions().setStart(nothing()))
    .setCount('1000')
    .setNoFilter(nothing())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(nothing()));
  change(options);
  return new streams.ReadReq().setOptions(options).serializeBinary();
}

/** Makes a request to read one of a stream. */
export function ofStream(options: ReadReq.Options, name: string): ReadReq.Options.StreamOptions {
  const stream = new streams.ReadReq.Options.StreamOptions()
    .setStreamIdentifier(streamIdentifier(name))
    .setStart(nothing());
  options.setStream(stream);
  return stream;
}

/** What a stream of ReadResp says, message by message. */
export function contentsOf(messages: readonly Uint8Array[]) {
  return messages.map((bytes) => {
    const response = streams.ReadResp.deserializeBinary(new Uint8Array(bytes));
    const { ContentCase } = streams.ReadResp;
    switch (response.getContentCase()) {
      case ContentCase.EVENT: {
        const event = response.getEvent()?.getEvent();
        const stream = Buffer.from(event?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
        return `${event?.getStreamRevision()}@${stream}`;
      }
      case ContentCase.FIRST_STREAM_POSITION:
        return `first ${response.getFirstStreamPosition()}`;
      case ContentCase.LAST_STREAM_POSITION:
        return `last ${response.getLastStreamPosition()}`;
      case ContentCase.LAST_ALL_STREAM_POSITION:
        return `last ${response.getLastAllStreamPosition()?.getCommitPosition()}`;
      case ContentCase.CHECKPOINT:
        return `checkpoint ${response.getCheckpoint()?.getCommitPosition()}`;
      case ContentCase.CONFIRMATION:
        return 'confirmed';
      case ContentCase.STREAM_NOT_FOUND:
        return 'not found';
      case ContentCase.CAUGHT_UP:
        return 'caught up';
      case ContentCase.FELL_BEHIND:
        return 'fell behind';
      default:
        return 'something else';
    }
  });
}
