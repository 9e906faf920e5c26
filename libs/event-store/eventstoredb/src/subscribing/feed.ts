import {
  LogRewoundError,
  StoreAccessDeniedError,
  StoreClosedError,
  type Clock,
  type Position,
  type RecordedEvent,
} from '@huiyin/event-store';
import { BackOff, pause } from '../connection/back-off.ts';
import { CallFault } from '../connection/call-fault.ts';
import type { Connection } from '../connection/connection.ts';
import type { Log } from '../log.ts';
import type { EventReader } from '../reading/event-reader.ts';
import { LiveCall } from './live-call.ts';
import { ReceivedEvents } from './received-events.ts';
import type { ReceivedEvent } from '../wire/recorded-event.ts';
import type { SubscriptionStatus } from './subscription-status.ts';

export interface FeedParts {
  readonly connection: Connection;
  readonly reader: EventReader;
  readonly stallAfter: number;
  readonly log: Log;
  readonly clock: Clock;
}

/** Asking again changes nothing. */
const FINAL = [LogRewoundError, StoreAccessDeniedError, StoreClosedError, RangeError];

/**
 * Delivers what is recorded after a position for as long as it is asked to. A call that ends, breaks or stalls is
 * followed by another, after the last event that came: none is lost, and one that comes again is dropped.
 */
export class Feed {
  readonly #parts: FeedParts;
  readonly #events: ReceivedEvents;
  readonly #closing = new AbortController();
  readonly #backOff = new BackOff();
  /** The last event that came: its id is not known where only its position was told. */
  #last: { readonly position: Position; readonly id?: string };
  #call: LiveCall | undefined;
  #wake: (() => void) | undefined;
  #gathering = false;
  #failure: Error | undefined;
  #status: SubscriptionStatus;

  constructor(parts: FeedParts, after: Position, batchSize: number) {
    this.#parts = parts;
    this.#last = { position: after };
    this.#events = new ReceivedEvents(batchSize);
    this.#status = { state: 'connecting', since: parts.clock(), position: after, restarts: 0 };
    void this.#run();
  }

  get status(): SubscriptionStatus {
    return { ...this.#status, position: this.#last.position };
  }

  /**
   * At most so many events, none if there are none at the moment.
   *
   * @throws StoreClosedError, StoreAccessDeniedError, LogRewoundError
   */
  take(limit: number): readonly RecordedEvent[] {
    if (this.#failure !== undefined) throw this.#failure;
    const full = this.#events.enough;
    const taken = this.#events.take(limit);
    if (full && !this.#events.enough) this.#call?.resume();
    return taken;
  }

  /** Resolves when something has changed, or the signal is aborted. */
  more(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#wake = undefined;
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      if (!this.#events.empty || this.#failure !== undefined || signal?.aborted) return resolve();
      this.#wake = wake;
      signal?.addEventListener('abort', wake);
    });
  }

  /** Ends it, with an error for who still waits for events. */
  close(reason: Error = new StoreClosedError()): void {
    this.#failure ??= reason;
    this.#closing.abort();
    this.#call?.cancel();
    this.#wake?.();
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const fault = await this.#live().catch((reason: Error) => reason);
      if (this.#closing.signal.aborted) return;
      if (fault instanceof CallFault && fault.kind === 'access-denied') {
        return this.close(new StoreAccessDeniedError(this.#parts.connection.place, fault));
      }
      if (FINAL.some((kind) => fault instanceof kind)) return this.close(fault);
      const milliseconds = this.#backOff.next();
      this.#lost(fault, milliseconds);
      await pause(milliseconds, this.#closing.signal);
    }
  }

  /** Rejects when a call has ended, with the reason. */
  async #live(): Promise<never> {
    const { connection, reader, stallAfter } = this.#parts;
    const { position, id } = this.#last;
    if (this.#status.restarts > 0 && !(await reader.holds(position, id))) throw this.#rewound();
    if (this.#closing.signal.aborted) throw new StoreClosedError();
    this.#call = new LiveCall(
      {
        connection,
        head: () => reader.head(),
        stallAfter,
        confirmed: () => this.#confirmed(),
        received: (received) => this.#receive(received),
      },
      position,
    );
    return this.#call.ended;
  }

  #rewound(): LogRewoundError {
    const { log, connection } = this.#parts;
    const { place } = connection;
    const { position } = this.#last;
    log.warn({ place, position }, 'The log was put back to an earlier state: the subscription cannot go on.');
    return new LogRewoundError(place, position);
  }

  #receive(received: ReceivedEvent): boolean {
    const { position, id } = received.event;
    if (position > this.#last.position) {
      this.#last = { position, id };
      this.#backOff.reset();
      this.#events.add(received);
      this.#gather();
    }
    return !this.#events.enough;
  }

  /** What arrives together is delivered together: the consumer is woken when all of it has been looked at. */
  #gather(): void {
    if (this.#gathering || this.#wake === undefined) return;
    this.#gathering = true;
    setImmediate(() => {
      this.#gathering = false;
      this.#wake?.();
    });
  }

  #confirmed(): void {
    const { restarts, state } = this.#status;
    const { clock, log, connection } = this.#parts;
    this.#status = { state: 'live', since: clock(), position: this.#last.position, restarts };
    if (state === 'connecting') return;
    log.info({ place: connection.place, position: this.#last.position }, 'The subscription goes on.');
  }

  #lost(fault: Error, milliseconds: number): void {
    const { clock, log, connection } = this.#parts;
    const { state, since, restarts } = this.#status;
    const wasLive = state === 'live';
    this.#status = {
      state: wasLive || state === 'reconnecting' ? 'reconnecting' : 'connecting',
      since: wasLive ? clock() : since,
      position: this.#last.position,
      restarts: restarts + 1,
      lastError: fault.message,
    };
    log.warn(
      {
        place: connection.place,
        position: this.#last.position,
        error: fault.message,
        again: Math.round(milliseconds),
      },
      'The subscription was lost; it begins again after the last event that came.',
    );
  }
}
