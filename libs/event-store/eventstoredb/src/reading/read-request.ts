import shared from '@eventstore/db-client/generated/shared_pb.js';
import wire from '@eventstore/db-client/generated/streams_pb.js';
import type { Position } from '@huiyin/event-store';
import { toWire } from '../wire/position.ts';
import { identifierOf } from '../wire/stream-identifier.ts';

/** Where a read begins: at a revision or position, or at one of the ends. */
export type Start = number | 'start' | 'end';

export interface PageRequest {
  readonly from: Start;
  readonly backwards: boolean;
  /** At least 1. */
  readonly count: number;
}

const FORWARDS = 0;
const BACKWARDS = 1;

/** Asks for events of one stream, that of the start itself included. */
export function streamRequest(stream: string, page: PageRequest): wire.ReadReq {
  const { from } = page;
  const options = new wire.ReadReq.Options.StreamOptions().setStreamIdentifier(identifierOf(stream));
  if (from === 'start') options.setStart(new shared.Empty());
  else if (from === 'end') options.setEnd(new shared.Empty());
  else options.setRevision(toWire(from));
  return pageRequest(new wire.ReadReq.Options().setStream(options), page);
}

/** Asks for events of the whole log; whether that of the start itself is among them depends on the server. */
export function logRequest(page: PageRequest): wire.ReadReq {
  return pageRequest(new wire.ReadReq.Options().setAll(allFrom(page.from)), page);
}

/** Asks for all that is recorded after a position, and goes on for ever. */
export function subscriptionRequest(after: Position): wire.ReadReq {
  const options = new wire.ReadReq.Options()
    .setAll(allFrom(after === 0 ? 'start' : after))
    .setSubscription(new wire.ReadReq.Options.SubscriptionOptions());
  return request(options);
}

function pageRequest(options: wire.ReadReq.Options, { backwards, count }: PageRequest): wire.ReadReq {
  return request(options.setReadDirection(backwards ? BACKWARDS : FORWARDS).setCount(String(count)));
}

function request(options: wire.ReadReq.Options): wire.ReadReq {
  const ids = new wire.ReadReq.Options.UUIDOption().setString(new shared.Empty());
  return new wire.ReadReq().setOptions(options.setUuidOption(ids).setNoFilter(new shared.Empty()));
}

function allFrom(from: Start): wire.ReadReq.Options.AllOptions {
  const options = new wire.ReadReq.Options.AllOptions();
  if (from === 'start') return options.setStart(new shared.Empty());
  if (from === 'end') return options.setEnd(new shared.Empty());
  // EventStoreDB numbers the beginning and the end of what it writes at once; they differ only in transactions of
  // its former TCP clients.
  const position = new wire.ReadReq.Options.Position();
  return options.setPosition(position.setCommitPosition(toWire(from)).setPreparePosition(toWire(from)));
}
