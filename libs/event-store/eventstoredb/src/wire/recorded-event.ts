import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Content, ContentType, RecordedEvent } from '@huiyin/event-store';
import { dataOf, metadataOf, Recorded, storeContent } from '@huiyin/event-store/adapter';
import { fromWire, revisionFromWire } from './position.ts';
import { textOf } from './text.ts';
import { uuidText } from './uuid.ts';

type WireEvent = ReadResp.ReadEvent.RecordedEvent;

/** An event as it was received, and what it weighs. */
export interface ReceivedEvent {
  readonly event: RecordedEvent;
  /** Bytes of data and metadata. */
  readonly size: number;
}

/**
 * The event that a message of a read carries, if it carries one.
 *
 * @throws RangeError when its position is too large.
 */
export function receivedEvent(message: ReadResp): ReceivedEvent | undefined {
  const wire = message.getEvent()?.getEvent();
  if (wire === undefined) return undefined;
  const data = wire.getData_asU8();
  const metadata = wire.getCustomMetadata_asU8();
  const properties = wire.getMetadataMap();
  const contentType = asContentType(properties.get('content-type'));
  const event = new Recorded(
    uuidText(wire.getId()),
    properties.get('type') ?? '',
    contentType,
    asContents(contentType, data, metadata),
    streamOf(wire),
    revisionFromWire(wire.getStreamRevision()),
    fromWire(wire.getCommitPosition()),
    millisecondsOf(properties.get('created')),
  );
  return { event, size: data.length + metadata.length };
}

function streamOf(wire: WireEvent): string {
  const name = wire.getStreamIdentifier()?.getStreamName_asU8();
  return name === undefined ? '' : textOf(name);
}

const asContentType = (text: string | undefined): ContentType =>
  text === 'application/json' ? text : 'application/octet-stream';

/** Bytes become text by the port's own rule of what is JSON. */
function asContents(contentType: ContentType, data: Uint8Array, metadata: Uint8Array) {
  const stored = storeContent(contentType, { data, metadata });
  const { format } = stored;
  return {
    data: dataOf(stored.data, format),
    metadata: metadataOf(stored.metadata, format),
  } satisfies { readonly data: Content; readonly metadata: Content };
}

/** Moments are counted in ticks of 100 nanoseconds since the Unix epoch, too many for an exact number. */
const millisecondsOf = (ticks: string | undefined): number => Number((ticks ?? '').slice(0, -4));
