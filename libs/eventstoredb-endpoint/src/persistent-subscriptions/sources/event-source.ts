import type { RecordedEvent } from '@huiyin/event-store';

/** A piece of what a group reads. */
export interface ReadPart {
  /** In the source's order, those that the group wants. */
  readonly events: readonly RecordedEvent[];
  /** The last place looked at; where the next part begins after. */
  readonly considered: number;
  /** Events looked at that the group doesn't want. */
  readonly passedOver: number;
  /** There may be more at once. */
  readonly isFull: boolean;
}

/** What a group reads from: a stream, or the whole log. Places are revisions or positions. */
export interface EventSource {
  placeOf(event: RecordedEvent): number;

  /**
   * Reads on after a place: at most so many events. What isn't there (yet) is nothing to read.
   *
   * @throws StreamDeletedError when there will never be anything again.
   */
  read(after: number, limit: number): Promise<ReadPart>;

  /**
   * Resolves when there may be more after a place than at the moment of the call, or with the signal. Read after
   * the call, and wait only if that gave nothing.
   */
  grown(after: number, signal: AbortSignal): Promise<void>;

  /** The place of the last event there is; nothing where there is none. */
  last(): Promise<number | undefined>;

  /** Before every place. */
  readonly origin: number;
}
