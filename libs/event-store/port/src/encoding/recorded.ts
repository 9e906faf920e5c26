import type { Content, ContentType, RecordedEvent } from '../event.ts';
import { contentTypeOf, dataOf, metadataOf, valueOf } from './content.ts';
import type { EncodedRecord } from './encoded-event.ts';

/** An event as it stands in the log, parsed no earlier than it is looked into: many readers only hand it on. */
export class Recorded implements RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: number;
  readonly contentType: ContentType;
  readonly raw: { readonly data: Content; readonly metadata: Content };
  #data: unknown;
  #metadata: unknown;

  constructor(
    id: string,
    type: string,
    contentType: ContentType,
    raw: { readonly data: Content; readonly metadata: Content },
    stream: string,
    revision: number,
    position: number,
    recordedAt: number,
  ) {
    this.id = id;
    this.type = type;
    this.contentType = contentType;
    this.raw = raw;
    this.stream = stream;
    this.revision = revision;
    this.position = position;
    this.recordedAt = recordedAt;
  }

  get data(): unknown {
    return (this.#data ??= valueOf(this.raw.data));
  }

  get metadata(): unknown {
    return (this.#metadata ??= valueOf(this.raw.metadata));
  }
}

/** The event that an encoded one stands for. */
export function decode(record: EncodedRecord): RecordedEvent {
  const { id, type, data, metadata, format, stream, revision, position, recordedAt } = record;
  const raw =
    format === 0
      ? { data, metadata }
      : { data: dataOf(data, format), metadata: metadataOf(metadata, format) };
  return new Recorded(id, type, contentTypeOf(format), raw, stream, revision, position, recordedAt);
}
