import {
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFullError,
  StoreUnavailableError,
} from '@huiyin/event-store';
import { BackOff, pause } from './back-off.ts';
import { CallFault } from './call-fault.ts';
import type { Reachability } from './reachability.ts';

export interface PatienceParts {
  readonly place: string;
  readonly reachability: Reachability;
  /** Milliseconds that a request may wait for a server that doesn't answer. */
  readonly retryFor: number;
}

/** Repeats requests while the server can't be reached, where repeating them is safe. */
export class Patience {
  readonly #parts: PatienceParts;
  readonly #closing = new AbortController();

  constructor(parts: PatienceParts) {
    this.#parts = parts;
  }

  /**
   * Makes a request until it brings an answer or a refusal. One that may have been carried out is made again only
   * where it is `repeatable`.
   *
   * @param attempt throws a `CallFault` where it failed for reasons of the connection; other errors are answers.
   * @throws StoreUnavailableError when patience runs out.
   */
  async insist<T>(repeatable: boolean, attempt: () => Promise<T>): Promise<T> {
    const { place, reachability, retryFor } = this.#parts;
    // An outage that has lasted for long makes nobody wait anew.
    const start = performance.now() - reachability.silence;
    const backOff = new BackOff();
    let open = false;
    for (;;) {
      const begun = performance.now();
      try {
        const answer = await attempt();
        reachability.answered();
        return answer;
      } catch (error) {
        if (!(error instanceof CallFault)) throw open ? this.#afterAll(error) : error;
        if (error.ofConnection) reachability.failed(error, begun);
        open ||= error.mayHaveHappened;
        const wait = backOff.next();
        const patient = performance.now() - start + wait < retryFor;
        const again = error.passing && patient && (repeatable || !open);
        if (again) await pause(wait, this.#closing.signal);
        if (this.#closing.signal.aborted && !open) throw new StoreClosedError();
        if (!again || this.#closing.signal.aborted) {
          throw new StoreUnavailableError(place, open ? 'unknown' : 'not-done', error);
        }
      }
    }
  }

  /** These say that nothing was done, which is true of this attempt only. */
  #afterAll(refusal: unknown): unknown {
    return refusal instanceof StoreFullError || refusal instanceof StoreAccessDeniedError
      ? new StoreUnavailableError(this.#parts.place, 'unknown', refusal)
      : refusal;
  }

  /** Nothing is repeated any more. */
  close(): void {
    this.#closing.abort();
  }
}
