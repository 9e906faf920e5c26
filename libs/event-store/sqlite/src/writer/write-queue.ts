import {
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StreamDeletedError,
  WrongExpectedRevisionError,
  type AppendResult,
  type Clock,
  type ExpectedRevision,
  type Position,
} from '@huiyin/event-store';
import { describedBy, type EncodedEvent } from '@huiyin/event-store/adapter';
import {
  addAppend,
  addDeletion,
  emptyGroup,
  requestsIn,
  stampGroup,
  TOMBSTONED,
  WRONG_REVISION,
  type Answer,
  type DeletionKind,
  type Outcome,
  type WriteFailure,
} from './protocol.ts';
import type { WriterClient } from './writer-client.ts';

/** So many requests are sent without waiting for more: the writer works while the rest is still being made. */
const EAGER = 24;

/** How often to try for room while the disk is full, in milliseconds. */
const PROBE_EVERY = 500;

export type StoreStatus = 'ok' | 'full' | 'failed' | 'closed';

interface Waiter {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: Error) => void;
}

/** What a queue's owner wants to hear. */
export interface QueueListener {
  /** The log ends at this position now. */
  grown(last: Position): void;
  failed(error: StoreFailedError): void;
}

/** Hands requests to the writer in groups, and settles them by its answers, which come in the order of asking. */
export class WriteQueue {
  readonly #writer: WriterClient;
  readonly #place: string;
  readonly #clock: Clock;
  readonly #listener: QueueListener;
  #group = emptyGroup();
  #scheduled = false;
  /** All requests without an answer, those of the group that isn't sent yet last. */
  #waiting: Waiter[] = [];
  #full = false;
  #failure: StoreFailedError | undefined;
  #closed = false;
  #drained: (() => void) | undefined;

  constructor(writer: WriterClient, place: string, clock: Clock, listener: QueueListener) {
    this.#writer = writer;
    this.#place = place;
    this.#clock = clock;
    this.#listener = listener;
    writer.listen({ answered: (answer) => this.#settle(answer), lost: (cause) => this.#fail(cause) });
  }

  get status(): StoreStatus {
    if (this.#failure !== undefined) return 'failed';
    if (this.#closed) return 'closed';
    return this.#full ? 'full' : 'ok';
  }

  /** @throws StoreFailedError, StoreClosedError when nothing can be asked for any more. */
  ensureOpen(): void {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#closed) throw new StoreClosedError();
  }

  append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<AppendResult> {
    addAppend(this.#group, stream, expected, events);
    return this.#enqueue(stream, expected);
  }

  delete(stream: string, expected: ExpectedRevision, kind: DeletionKind): Promise<AppendResult> {
    addDeletion(this.#group, stream, expected, kind);
    return this.#enqueue(stream, expected);
  }

  /** Takes nothing more from now on; resolves when what was asked for before is answered. */
  close(): Promise<void> {
    this.#closed = true;
    return new Promise((resolve) => {
      if (this.#waiting.length === 0) resolve();
      else this.#drained = resolve;
    });
  }

  #enqueue(stream: string, expected: ExpectedRevision): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({ stream, expected, resolve, reject }) === 1) this.#writer.busy = true;
      if (requestsIn(this.#group) >= EAGER) this.#send();
      else if (!this.#scheduled) {
        this.#scheduled = true;
        setImmediate(this.#sendScheduled);
      }
    });
  }

  readonly #sendScheduled = (): void => {
    this.#scheduled = false;
    if (requestsIn(this.#group) > 0) this.#send();
  };

  #send(): void {
    stampGroup(this.#group, Math.floor(this.#clock()));
    this.#writer.post(this.#group);
    this.#group = emptyGroup();
  }

  #settle(answer: Answer): void {
    if (answer === 'room') this.#full = false;
    else if (Array.isArray(answer)) this.#settleAll(answer);
    else if (answer !== 'ready') this.#refuse(answer);
    if (this.#waiting.length > 0) return;
    this.#writer.busy = false;
    this.#drained?.();
  }

  #settleAll(outcome: Outcome): void {
    const settled = this.#waiting.splice(0, (outcome.length - 1) / 2);
    if (settled.length > 0) this.#full = false;
    this.#listener.grown(outcome[0] as number);
    for (const [i, waiter] of settled.entries()) {
      settle(waiter, outcome[2 * i + 1] as number, outcome[2 * i + 2] as number);
    }
  }

  #refuse({ failure, reason, requests }: WriteFailure): void {
    if (failure === 'failed') {
      this.#fail(new Error(reason));
      return;
    }
    this.#full = true;
    for (const { reject } of this.#waiting.splice(0, requests)) reject(new StoreFullError(this.#place));
    setTimeout(() => this.#probe(), PROBE_EVERY).unref();
  }

  #probe(): void {
    if (this.status === 'full') this.#writer.post('probe');
  }

  #fail(cause: unknown): void {
    if (this.#failure !== undefined) return;
    const failure = new StoreFailedError(this.#place, cause);
    this.#failure = failure;
    this.#group = emptyGroup();
    for (const { reject } of this.#waiting.splice(0)) reject(failure);
    this.#drained?.();
    this.#listener.failed(failure);
  }
}

function settle({ stream, expected, resolve, reject }: Waiter, revision: number, position: number): void {
  if (position === WRONG_REVISION) {
    reject(new WrongExpectedRevisionError(stream, expected, revision < 0 ? 'no-stream' : revision));
  } else if (position === TOMBSTONED) {
    reject(new StreamDeletedError(describedBy(stream) ?? stream));
  } else {
    resolve({ revision, position });
  }
}
