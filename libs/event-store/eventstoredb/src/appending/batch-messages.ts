import wire from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision } from '@huiyin/event-store';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { toWire } from '../wire/position.ts';
import { identifierOf } from '../wire/stream-identifier.ts';
import { uuidOf } from '../wire/uuid.ts';
import type { ProposedEvent } from './proposed-events.ts';

/** One append. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
}

/** Events to a message: however small they are, it stays far below what gRPC servers accept, 4 MiB. */
const EVENTS_PER_MESSAGE = 2_000;

/** The messages of one append, told apart from others' by its correlation id. */
export function batchMessages(
  { stream, expected, events }: Append,
  correlationId: string,
  deadline: Date,
): wire.BatchAppendReq[] {
  const messages: wire.BatchAppendReq[] = [];
  for (let at = 0; at < events.length; at += EVENTS_PER_MESSAGE) {
    const some = events.slice(at, at + EVENTS_PER_MESSAGE);
    messages.push(
      new wire.BatchAppendReq()
        .setCorrelationId(uuidOf(correlationId))
        .setProposedMessagesList(some)
        .setIsFinal(at + EVENTS_PER_MESSAGE >= events.length),
    );
  }
  messages[0]?.setOptions(optionsOf(stream, expected, deadline));
  return messages;
}

function optionsOf(stream: string, expected: ExpectedRevision, deadline: Date): wire.BatchAppendReq.Options {
  const options = new wire.BatchAppendReq.Options()
    .setStreamIdentifier(identifierOf(stream))
    .setDeadline(timestamp.Timestamp.fromDate(deadline));
  switch (expected) {
    case 'any':
      return options.setAny(new empty.Empty());
    case 'no-stream':
      return options.setNoStream(new empty.Empty());
    case 'stream-exists':
      return options.setStreamExists(new empty.Empty());
    default:
      return options.setStreamPosition(toWire(expected));
  }
}
