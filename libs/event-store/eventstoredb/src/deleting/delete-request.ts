import shared from '@eventstore/db-client/generated/shared_pb.js';
import wire from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision } from '@huiyin/event-store';
import { toWire } from '../wire/position.ts';
import { identifierOf } from '../wire/stream-identifier.ts';

type Options = wire.DeleteReq.Options | wire.TombstoneReq.Options;

export function deleteRequest(stream: string, expected: ExpectedRevision): wire.DeleteReq {
  const options = new wire.DeleteReq.Options().setStreamIdentifier(identifierOf(stream));
  return new wire.DeleteReq().setOptions(expecting(options, expected));
}

export function tombstoneRequest(stream: string, expected: ExpectedRevision): wire.TombstoneReq {
  const options = new wire.TombstoneReq.Options().setStreamIdentifier(identifierOf(stream));
  return new wire.TombstoneReq().setOptions(expecting(options, expected));
}

function expecting<T extends Options>(options: T, expected: ExpectedRevision): T {
  if (expected === 'any') options.setAny(new shared.Empty());
  else if (expected === 'no-stream') options.setNoStream(new shared.Empty());
  else if (expected === 'stream-exists') options.setStreamExists(new shared.Empty());
  else options.setRevision(toWire(expected));
  return options;
}
