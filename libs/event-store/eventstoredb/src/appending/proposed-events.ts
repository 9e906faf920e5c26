import wire from '@eventstore/db-client/generated/streams_pb.js';
import type { Content } from '@huiyin/event-store';
import { contentTypeOf, dataOf, metadataOf, type EncodedEvent } from '@huiyin/event-store/adapter';
import { utf8 } from '../wire/text.ts';
import { uuidOf } from '../wire/uuid.ts';

export type ProposedEvent = wire.BatchAppendReq.ProposedMessage;

/** The events of an append, ready for the wire. */
export interface ProposedEvents {
  readonly events: readonly ProposedEvent[];
  /** Bytes as the server counts them against its limit: data, metadata and twice the length of the type. */
  readonly size: number;
}

/** Puts events into messages: what the port encoded is what goes over the wire, byte for byte. */
export function propose(encoded: readonly EncodedEvent[]): ProposedEvents {
  let size = 0;
  const events = encoded.map(({ id, type, data, metadata, format }) => {
    const dataBytes = asBytes(dataOf(data, format));
    const metadataBytes = asBytes(metadataOf(metadata, format));
    size += dataBytes.length + metadataBytes.length + 2 * type.length;
    const event = new wire.BatchAppendReq.ProposedMessage().setId(uuidOf(id)).setData(dataBytes);
    event.setCustomMetadata(metadataBytes);
    event.getMetadataMap().set('type', type).set('content-type', contentTypeOf(format));
    return event;
  });
  return { events, size };
}

const asBytes = (content: Content): Uint8Array => (typeof content === 'string' ? utf8(content) : content);
