import type { ExpectedRevision } from './expected-revision.ts';

/** Base of every error of the port; `code` is stable and meant for programs. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** The stream isn't as the append expected. */
export class WrongExpectedRevisionError extends EventStoreError {
  readonly code = 'wrong-expected-revision';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** The last revision that the stream really has. */
  readonly actual: number | 'no-stream';

  constructor(stream: string, expected: ExpectedRevision, actual: number | 'no-stream') {
    super(`Stream ${stream} is at ${actual}, not at ${expected} as expected.`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Nothing to read under this name. */
export class StreamNotFoundError extends EventStoreError {
  readonly code = 'stream-not-found';
  readonly stream: string;

  constructor(stream: string) {
    super(`There is no stream ${stream}.`);
    this.stream = stream;
  }
}

/** The stream was tombstoned and can't be used again. */
export class StreamDeletedError extends EventStoreError {
  readonly code = 'stream-deleted';
  readonly stream: string;

  constructor(stream: string) {
    super(`Stream ${stream} was deleted for good.`);
    this.stream = stream;
  }
}

/** The event would not come back as it was handed in. */
export class IllFormedEventError extends EventStoreError {
  readonly code = 'ill-formed-event';
  readonly stream: string;
  readonly reason: string;

  constructor(stream: string, reason: string) {
    super(`An event for stream ${stream} can't be recorded: ${reason}.`);
    this.stream = stream;
    this.reason = reason;
  }
}

/** No room on the disk. Nothing was recorded; the store goes on by itself when there is room again. */
export class StoreFullError extends EventStoreError {
  readonly code = 'store-full';
  readonly place: string;

  constructor(place: string) {
    super(`No room left for ${place}: free some space, nothing was recorded.`);
    this.place = place;
  }
}

/** Writing failed in a way that leaves the outcome unknown. The store refuses everything until it is reopened. */
export class StoreFailedError extends EventStoreError {
  readonly code = 'store-failed';
  readonly place: string;

  constructor(place: string, cause: unknown) {
    super(
      `Writing to ${place} failed (${cause instanceof Error ? cause.message : String(cause)}). ` +
        'Whether the last events were recorded is not known: check the disk, then restart; ' +
        'repeating a command with the same id is safe.',
      { cause },
    );
    this.place = place;
  }
}

/** The append holds more than the store takes at once. Nothing was recorded. */
export class AppendTooLargeError extends EventStoreError {
  readonly code = 'append-too-large';
  readonly stream: string;
  /** What the events weigh, in bytes; unknown where only the store counted. */
  readonly size: number | undefined;
  /** The most that the store takes in one append, in bytes. */
  readonly limit: number;

  constructor(stream: string, size: number | undefined, limit: number) {
    super(
      `An append to stream ${stream} ${size === undefined ? 'is too large' : `weighs ${size} bytes`}: the store ` +
        `takes ${limit} at once. It is not split, because all of its events are recorded or none.`,
    );
    this.stream = stream;
    this.size = size;
    this.limit = limit;
  }
}

/** The store can't be reached, or doesn't answer in time. It may be back at any moment: nothing need be restarted. */
export class StoreUnavailableError extends EventStoreError {
  readonly code = 'store-unavailable';
  readonly place: string;
  /**
   * What became of the request: `not-done` for certain, or `unknown` where it may have been carried out although no
   * answer came. Repeating an append with the same event ids at the same exact revision is safe in both cases.
   */
  readonly outcome: 'not-done' | 'unknown';

  constructor(place: string, outcome: 'not-done' | 'unknown', cause: unknown) {
    super(
      `The event store at ${place} is not available (${cause instanceof Error ? cause.message : String(cause)}). ` +
        (outcome === 'not-done'
          ? 'Nothing was done.'
          : 'Whether the request was carried out is not known; repeating a command with the same id is safe.'),
      { cause },
    );
    this.place = place;
    this.outcome = outcome;
  }
}

/**
 * The log was put back to an earlier state (a backup was restored) under a subscription, which can't go on from where it
 * was: events that it delivered are gone, and others may stand in their places. Whoever subscribes again has to look first
 * whether the log holds what they have seen.
 */
export class LogRewoundError extends StoreUnavailableError {
  readonly position: number;

  /** @param position of the last event delivered, which the log no longer holds. */
  constructor(place: string, position: number) {
    super(
      place,
      'not-done',
      `its log was put back to an earlier state and no longer holds position ${position}`,
    );
    this.position = position;
  }
}

/** The store doesn't know these credentials, or doesn't let this user do what was asked. Nothing was done. */
export class StoreAccessDeniedError extends EventStoreError {
  readonly code = 'store-access-denied';
  readonly place: string;

  constructor(place: string, cause?: unknown) {
    super(
      `The event store at ${place} denies access: check the user, the password and the access control lists.`,
      {
        cause,
      },
    );
    this.place = place;
  }
}

/** Another process has the store open. */
export class StoreHeldError extends EventStoreError {
  readonly code = 'store-held';
  readonly place: string;
  /** Who holds it, as far as it said: program, process id, since when. */
  readonly holder: string;

  constructor(place: string, holder: string) {
    super(`${place} is in use by ${holder}. Stop that process first, or use another data directory.`);
    this.place = place;
    this.holder = holder;
  }
}

/** The store was closed. */
export class StoreClosedError extends EventStoreError {
  readonly code = 'store-closed';

  constructor() {
    super('The event store is closed.');
  }
}
