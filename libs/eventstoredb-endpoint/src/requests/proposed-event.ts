import type { Map } from 'google-protobuf';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { ContentType, RawEvent } from '@huiyin/event-store';
import { missingRequiredMetadataProperty } from '../rpc/exceptions.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import { uuidText } from './uuid.ts';

/** An event that a client wants to append. Append and BatchAppend have a class each for the same message. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): Map<string, string>;
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

/** @throws RpcError INVALID_ARGUMENT when it has no id, type or content type that can be worked with. */
export function proposedEvent(message: ProposedMessage): RawEvent {
  const map = message.getMetadataMap();
  return rawEvent(
    uuidText(message.getId(), "event's id"),
    map.get('type'),
    map.get('content-type'),
    message.getData_asU8(),
    message.getCustomMetadata_asU8(),
  );
}

/** @throws RpcError INVALID_ARGUMENT when type or content type are missing or can't be worked with. */
export function rawEvent(
  id: string,
  type: string | undefined,
  contentType: string | undefined,
  data: Uint8Array,
  metadata: Uint8Array,
): RawEvent {
  if (type === undefined || contentType === undefined) {
    const missing = [
      ...(type === undefined ? ['type'] : []),
      ...(contentType === undefined ? ['content-type'] : []),
    ];
    throw missingRequiredMetadataProperty(missing);
  }
  if (type === '') throw invalidArgument("The event's type is empty.");
  return { id, type, contentType: checked(contentType), raw: { data, metadata } };
}

function checked(contentType: string): ContentType {
  if (contentType === 'application/json' || contentType === 'application/octet-stream') return contentType;
  throw invalidArgument(
    `The content type ${JSON.stringify(contentType.slice(0, 64))} is neither application/json nor application/octet-stream.`,
  );
}
