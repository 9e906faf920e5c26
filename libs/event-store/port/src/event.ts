/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an event's data or metadata are recorded as: a JSON text, or bytes that are kept as they are. */
export type Content = string | Uint8Array;

/** What an event's data claim to be. JSON is the rule; other programs may record bytes of their own. */
export type ContentType = 'application/json' | 'application/octet-stream';

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

/**
 * An event handed on as it was written elsewhere: kept byte for byte, nothing is written anew. Bytes of an event
 * whose content type is JSON are recorded as text where they are JSON; metadata are where they can be. A
 * `RecordedEvent` is one of these.
 */
export interface RawEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: ContentType;
  readonly raw: { readonly data: Content; readonly metadata: Content };
}

/**
 * An event as it stands in the log. `data` and `metadata` are parsed when they are first asked for, and are the
 * bytes themselves where no JSON was recorded.
 */
export interface RecordedEvent extends NewEvent, RawEvent {
  /** Name of the stream that it was appended to. */
  readonly stream: string;
  /** Its place in the stream, from 0. */
  readonly revision: number;
  /** Its place in the whole log. */
  readonly position: number;
  /** When the store recorded it, in milliseconds since the Unix epoch. Not when it happened: that is in the metadata. */
  readonly recordedAt: number;
}
