import type { EncodedRecord } from '../encoding/encoded-event.ts';
import type { StreamHead } from '../streams/stream-head.ts';
import type { StreamMetadata } from '../stream-metadata.ts';

/** One stream: its events in order of revision, and what is known about it. */
export class InMemoryStream implements StreamHead {
  readonly events: EncodedRecord[] = [];
  /** JSON text, so that nobody outside holds a part of it. */
  metadataText = '{}';
  tombstoned = false;

  get revision(): number {
    return this.events.length - 1;
  }

  get metadata(): StreamMetadata {
    return JSON.parse(this.metadataText) as StreamMetadata;
  }

  get truncateBefore(): number {
    return this.metadata.$tb ?? 0;
  }
}
