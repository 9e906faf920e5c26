import type { ReadStreamOptions, RecordedEvent } from '@huiyin/event-store';

/** Streams that can be read and waited for: the store's own, or those that system projections make of links. */
export interface StreamSource {
  /**
   * As `EventStore.readStream`.
   *
   * @throws StreamNotFoundError, StreamDeletedError with the first event asked for.
   */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /**
   * Resolves when the stream may hold more than at the moment of the call, or when the signal is aborted. Called
   * before reading, and awaited only if there was nothing to read, nothing is lost between the two.
   */
  grown(stream: string, signal: AbortSignal): Promise<void>;
}
