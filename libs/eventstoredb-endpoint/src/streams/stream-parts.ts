import type { EventStore } from '@huiyin/event-store';
import type { Access } from '../authorization/access.ts';
import type { LinkResolver } from '../links/resolve-link.ts';
import type { LiveTail } from './live-tail.ts';
import type { StreamSource } from './stream-source.ts';

/** What the Streams service works with. */
export interface StreamParts {
  readonly store: EventStore;
  /** All streams that can be read by name: the store's own and those of the system projections. */
  readonly source: StreamSource;
  readonly tail: LiveTail;
  readonly access: Access;
  readonly links: LinkResolver;
  /** @throws RpcError when nobody may write to this stream, because the endpoint itself makes it. */
  checkWritable(stream: string): void;
}
