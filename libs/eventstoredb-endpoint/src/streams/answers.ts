import type { Responses } from '../rpc/responses.ts';
import { orAborted } from './or-aborted.ts';

/** Answers that a client leaves unread before no more of its requests are taken. */
const MOST_UNREAD = 512;

/** Answers to one client's requests. Usually it reads them at once; one that doesn't must not pile them up here. */
export class Answers {
  readonly #responses: Responses<unknown>;
  #unread = 0;
  #draining: Promise<void> | undefined;

  constructor(responses: Responses<unknown>) {
    this.#responses = responses;
  }

  write(answer: Buffer): void {
    if (this.#responses.write(answer)) return;
    this.#unread += 1;
    this.#draining ??= this.#drain();
  }

  /** Resolves when the client isn't far behind with reading, or with the signal. */
  async room(signal: AbortSignal): Promise<void> {
    if (this.#unread >= MOST_UNREAD && this.#draining) await orAborted(this.#draining, signal);
  }

  async #drain(): Promise<void> {
    // It rejects where the call is over: nobody has to wait then, either.
    await this.#responses.drained().catch(() => undefined);
    this.#unread = 0;
    this.#draining = undefined;
  }
}
