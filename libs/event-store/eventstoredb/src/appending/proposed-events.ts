import wire from '@eventstore/db-client/generated/streams_pb.js';
import type { Content } from '@huiyin/event-store';
import { contentTypeOf, dataOf, metadataOf, type EncodedEvent } from '@huiyin/event-store/adapter';
import { utf8 } from '../wire/text.ts';
import { uuidOf } from '../wire/uuid.ts';

export type ProposedEvent = wire.BatchAppendReq.ProposedMessage;

/** Puts events into messages: what the port encoded is what goes over the wire, byte for byte. */
export function propose(encoded: readonly EncodedEvent[]): readonly ProposedEvent[] {
  return encoded.map(({ id, type, data, metadata, format }) => {
    const event = new wire.BatchAppendReq.ProposedMessage()
      .setId(uuidOf(id))
      .setData(asBytes(dataOf(data, format)))
      .setCustomMetadata(asBytes(metadataOf(metadata, format)));
    event.getMetadataMap().set('type', type).set('content-type', contentTypeOf(format));
    return event;
  });
}

const asBytes = (content: Content): Uint8Array => (typeof content === 'string' ? utf8(content) : content);
