import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import type { Access } from '../authorization/access.ts';
import type { LiveTail } from './live-tail.ts';
import type { StreamSource } from './stream-source.ts';

/** Finds the event that a link leads to; nothing where that event isn't there any more. */
export type ResolveLink = (link: RecordedEvent) => Promise<RecordedEvent | undefined>;

/** What the Streams service works with. */
export interface StreamParts {
  readonly store: EventStore;
  /** All streams that can be read by name: the store's own and those of the system projections. */
  readonly source: StreamSource;
  readonly tail: LiveTail;
  readonly access: Access;
  readonly resolveLink: ResolveLink;
  /** @throws RpcError when nobody may write to this stream, because the endpoint itself makes it. */
  checkWritable(stream: string): void;
}
