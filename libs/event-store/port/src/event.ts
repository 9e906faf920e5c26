/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An event to be recorded. */
export interface NewEvent {
  /** UUID of the event in lower case, chosen by whoever appends it. */
  readonly id: string;
  /** Past tense, PascalCase; names that begin with `$` belong to the store. */
  readonly type: string;
  /**
   * A value that survives `JSON.parse(JSON.stringify(value))` unchanged, every string in it well-formed Unicode.
   * A property that is `undefined` counts as absent, -0 as 0, an instance of a class as the object of its fields.
   */
  readonly data: unknown;
  /** Who, when, why: same rules as `data`. */
  readonly metadata: unknown;
}

/** An event as it stands in the log. */
export interface RecordedEvent extends NewEvent {
  /** Name of the stream that it was appended to. */
  readonly stream: string;
  /** Its place in the stream, from 0. */
  readonly revision: number;
  /** Its place in the whole log. */
  readonly position: number;
  /** When the store recorded it, in milliseconds since the Unix epoch. Not when it happened: that is in the metadata. */
  readonly recordedAt: number;
  /** Data and metadata as JSON, byte for byte as recorded: for digests, and for handing on without writing them anew. */
  readonly json: { readonly data: string; readonly metadata: string };
}
