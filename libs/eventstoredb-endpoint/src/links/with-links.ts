import type { ReadStreamOptions, RecordedEvent } from '@huiyin/event-store';
import { accessDenied } from '../rpc/exceptions.ts';
import type { StreamSource } from '../streams/stream-source.ts';
import type { LinkStreams } from './link-streams.ts';
import { isLinkStream } from './system-projections.ts';

/** All streams that can be read by name: others, and those that the system projections make. */
export class StreamsWithLinks implements StreamSource {
  readonly #others: StreamSource;
  readonly #links: LinkStreams;

  constructor(others: StreamSource, links: LinkStreams) {
    this.#others = others;
    this.#links = links;
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.#sourceOf(stream).readStream(stream, options);
  }

  grown(stream: string, signal: AbortSignal): Promise<void> {
    return this.#sourceOf(stream).grown(stream, signal);
  }

  #sourceOf(stream: string): StreamSource {
    return this.#links.handles(stream) ? this.#links : this.#others;
  }
}

/**
 * Keeps everybody from writing to streams that the system projections make: what was written there could never be read.
 *
 * @throws RpcError access-denied
 */
export function refuseLinkStreams(stream: string): void {
  if (isLinkStream(stream)) {
    throw accessDenied(`${stream} is made by a system projection: nobody else writes to it.`);
  }
}
