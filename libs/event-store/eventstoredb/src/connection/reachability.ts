import type { Clock } from '@huiyin/event-store';
import type { Log } from '../log.ts';
import { BackOff, pause } from './back-off.ts';

/** A time without the server. */
export interface Outage {
  /** When the first call failed, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** How the latest one did. */
  readonly lastError: string;
}

export interface ReachabilityParts {
  readonly place: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Rejects when the server doesn't answer. */
  readonly ping: () => Promise<unknown>;
}

/**
 * Knows whether the server answers. Whoever calls it tells how that went; once a call failed, the server is asked
 * again and again, so that an application at rest learns that it is back.
 */
export class Reachability {
  readonly #parts: ReachabilityParts;
  readonly #closing = new AbortController();
  #outage: Outage | undefined;
  #silentSince = 0;
  #answeredAt = 0;

  constructor(parts: ReachabilityParts) {
    this.#parts = parts;
  }

  get outage(): Outage | undefined {
    return this.#outage;
  }

  /** Milliseconds for which the server hasn't answered. */
  get silence(): number {
    return this.#outage === undefined ? 0 : performance.now() - this.#silentSince;
  }

  /** A call brought an answer. */
  answered(): void {
    this.#answeredAt = performance.now();
    if (this.#outage === undefined) return;
    const { place, log } = this.#parts;
    const milliseconds = Math.round(this.silence);
    this.#outage = undefined;
    log.info({ place, milliseconds }, 'The event store answers again.');
  }

  /**
   * A call failed for want of a connection, or of an answer. It tells nothing where another has been answered since it was
   * made: it was lost with the connection that it went over.
   *
   * @param begun when it was made, on the monotonic clock.
   */
  failed(error: Error, begun: number): void {
    if (this.#closing.signal.aborted) return;
    const begins = this.#outage === undefined;
    if (begins && this.#answeredAt > begun) return;
    this.#outage = { since: this.#outage?.since ?? this.#parts.clock(), lastError: error.message };
    if (!begins) return;
    this.#silentSince = performance.now();
    const { place, log } = this.#parts;
    log.warn({ place, error: error.message }, 'The event store does not answer.');
    void this.#watch();
  }

  close(): void {
    this.#closing.abort();
    this.#outage = undefined;
  }

  async #watch(): Promise<void> {
    const backOff = new BackOff();
    while (this.#outage !== undefined) {
      await pause(backOff.next(), this.#closing.signal);
      if (this.#outage === undefined) return;
      await this.#parts.ping().then(
        () => this.answered(),
        (error: Error) => this.failed(error, performance.now()),
      );
    }
  }
}
