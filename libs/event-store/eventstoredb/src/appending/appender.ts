import {
  AppendTooLargeError,
  LARGEST_APPEND,
  WrongExpectedRevisionError,
  type AppendResult,
  type ExpectedRevision,
} from '@huiyin/event-store';
import { appendSize, type EncodedEvent } from '@huiyin/event-store/adapter';
import { CallFault } from '../connection/call-fault.ts';
import type { Connection } from '../connection/connection.ts';
import type { Patience } from '../connection/patience.ts';
import { refusalOf } from '../connection/refusal.ts';
import type { EventReader } from '../reading/event-reader.ts';
import type { Appended } from './append-answer.ts';
import { AppendStream } from './append-stream.ts';
import type { Append } from './batch-messages.ts';
import { propose } from './proposed-events.ts';

export interface AppenderParts {
  readonly connection: Connection;
  readonly patience: Patience;
  readonly reader: EventReader;
}

/** Appends over one call that all share, and makes again what a broken connection left open. */
export class Appender {
  readonly #parts: AppenderParts;
  readonly #underWay = new Set<Promise<unknown>>();
  #stream: Promise<AppendStream> | undefined;

  constructor(parts: AppenderParts) {
    this.#parts = parts;
  }

  /**
   * @param after what must have happened before anything is sent.
   * @throws what `EventStore.append` promises.
   */
  append(
    stream: string,
    encoded: readonly EncodedEvent[],
    expected: ExpectedRevision,
    after: Promise<unknown> | undefined,
  ): Promise<AppendResult> {
    const events = propose(encoded);
    const append = () => this.#append({ stream, expected, events }, encoded);
    const appending = after === undefined ? append() : after.then(append);
    this.#underWay.add(appending);
    const done = () => this.#underWay.delete(appending);
    appending.then(done, done);
    return appending;
  }

  /** Lets what is under way finish; nothing may be appended any more. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    (await this.#stream?.catch(() => undefined))?.close();
  }

  async #append(append: Append, encoded: readonly EncodedEvent[]): Promise<AppendResult> {
    const { stream, expected } = append;
    if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
      // No stream is at such a revision, and the wire can't carry it.
      throw new WrongExpectedRevisionError(stream, expected, await this.#parts.reader.revisionOf(stream));
    }
    // The server knows events by their ids again where the revision says where to look for them.
    const repeatable = typeof expected === 'number' || expected === 'no-stream';
    const appended = await this.#parts.patience.insist(repeatable, async () => {
      try {
        return await (await this.#opened()).append(append);
      } catch (error) {
        throw error instanceof CallFault && !error.passing
          ? await this.#refusal(error, append, encoded)
          : error;
      }
    });
    return { revision: appended.revision, position: await this.#positionOf(stream, appended) };
  }

  async #opened(): Promise<AppendStream> {
    const opening = (this.#stream ??= AppendStream.open(this.#parts.connection));
    try {
      const stream = await opening;
      if (!stream.ended) return stream;
    } catch (error) {
      if (this.#stream === opening) this.#stream = undefined;
      throw error;
    }
    if (this.#stream === opening) this.#stream = undefined;
    return this.#opened();
  }

  async #positionOf(stream: string, { revision, position }: Appended): Promise<number> {
    return position ?? (await this.#parts.reader.positionOf(stream, revision));
  }

  async #refusal(
    fault: CallFault,
    { stream, expected }: Append,
    encoded: readonly EncodedEvent[],
  ): Promise<Error> {
    // EventStoreDB says "deleted" of a stream, too, that was soft-deleted and is expected to exist.
    if (fault.kind === 'stream-deleted' && expected === 'stream-exists') {
      if (!(await this.#parts.reader.isTombstoned(stream))) {
        return new WrongExpectedRevisionError(stream, expected, 'no-stream');
      }
    }
    if (fault.kind === 'too-large') {
      return new AppendTooLargeError(stream, appendSize(encoded), fault.details.limit ?? LARGEST_APPEND);
    }
    return refusalOf(fault, { place: this.#parts.connection.place, stream, expected });
  }
}
