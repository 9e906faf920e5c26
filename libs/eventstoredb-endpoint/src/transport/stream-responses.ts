import type { Writable } from 'node:stream';
import type { Responses } from '../rpc/responses.ts';

/** The messages that go out on a call, in the order of writing. */
export class StreamResponses<Response> implements Responses<Response> {
  readonly #surface: Writable;
  readonly #encode: (message: Response | Buffer) => Buffer;
  readonly #signal: AbortSignal;

  constructor(surface: Writable, encode: (message: Response | Buffer) => Buffer, signal: AbortSignal) {
    this.#surface = surface;
    this.#encode = encode;
    this.#signal = signal;
  }

  write(message: Response | Buffer): boolean {
    if (this.#signal.aborted) return false;
    return this.#surface.write(this.#encode(message));
  }

  async drained(): Promise<void> {
    this.#signal.throwIfAborted();
    if (!this.#surface.writableNeedDrain) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const aborted = () => reject(this.#signal.reason as Error);
    this.#surface.once('drain', resolve);
    this.#signal.addEventListener('abort', aborted, { once: true });
    try {
      await promise;
    } finally {
      this.#surface.off('drain', resolve);
      this.#signal.removeEventListener('abort', aborted);
    }
  }
}
