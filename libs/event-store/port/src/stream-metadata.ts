/** A stream's settings, under EventStoreDB's names. Other keys are kept and given back untouched. */
export interface StreamMetadata {
  /** Keep only the last so many events. */
  readonly $maxCount?: number;
  /** Keep events for so many seconds. */
  readonly $maxAge?: number;
  /** Truncate before: events of a lower revision are not read. */
  readonly $tb?: number;
  readonly [key: string]: unknown;
}
