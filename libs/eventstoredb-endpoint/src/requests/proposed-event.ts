import type { ContentType, RawEvent } from '@huiyin/event-store';
import { missingRequiredMetadataProperty } from '../rpc/exceptions.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { ProposedMessage } from '../wire/proposed-message.ts';
import { checkedUuid } from './uuid.ts';

/** @throws RpcError INVALID_ARGUMENT when it has no id, type or content type that can be worked with. */
export function proposedEvent({ id, type, contentType, data, metadata }: ProposedMessage): RawEvent {
  const uuid = checkedUuid(id, "event's id");
  if (type === undefined || contentType === undefined) {
    const missing = Object.entries({ type, 'content-type': contentType });
    throw missingRequiredMetadataProperty(
      missing.flatMap(([name, value]) => (value === undefined ? name : [])),
    );
  }
  if (type === '') throw invalidArgument("The event's type is empty.");
  return { id: uuid, type, contentType: checked(contentType), raw: { data, metadata } };
}

function checked(contentType: string): ContentType {
  if (contentType === 'application/json' || contentType === 'application/octet-stream') return contentType;
  throw invalidArgument(
    `The content type ${JSON.stringify(contentType.slice(0, 64))} is neither application/json nor application/octet-stream.`,
  );
}
