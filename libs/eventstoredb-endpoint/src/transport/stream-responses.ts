import type { ServerHttp2Stream } from 'node:http2';
import type { Responses } from '../rpc/responses.ts';
import { framePrefix } from './message-frames.ts';

/** Bytes in line for one client before its handler is asked to wait. */
const MOST_IN_LINE = 256 * 1024;

/** Bytes gathered before they are written without waiting for more. */
const GATHERED = 32 * 1024;

/**
 * The messages that go out on a call. Those written in one go are sent in one piece: a write costs as much as
 * encoding dozens of events.
 */
export class StreamResponses<Response> implements Responses<Response> {
  readonly #stream: ServerHttp2Stream;
  readonly #encode: (message: Response) => Uint8Array;
  readonly #begin: () => void;
  readonly #signal: AbortSignal;
  #gathered: Buffer[] = [];
  #length = 0;

  /** @param begin sends the header fields of the response unless they are sent. */
  constructor(
    stream: ServerHttp2Stream,
    encode: (message: Response) => Uint8Array,
    begin: () => void,
    signal: AbortSignal,
  ) {
    this.#stream = stream;
    this.#encode = encode;
    this.#begin = begin;
    this.#signal = signal;
  }

  write(message: Response | Buffer): boolean {
    if (this.#signal.aborted) return false;
    const bytes = Buffer.isBuffer(message) ? message : Buffer.from(this.#encode(message));
    // After what is under way has run: a handler that goes through a page of events is done with it by then.
    if (this.#length === 0) process.nextTick(() => this.flush());
    this.#gathered.push(framePrefix(bytes.length), bytes);
    this.#length += bytes.length;
    if (this.#length >= GATHERED) this.flush();
    return this.#inLine < MOST_IN_LINE;
  }

  async drained(): Promise<void> {
    this.#signal.throwIfAborted();
    if (this.#inLine < MOST_IN_LINE) return;
    this.flush();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const aborted = () => reject(this.#signal.reason as Error);
    this.#stream.once('drain', resolve);
    this.#signal.addEventListener('abort', aborted, { once: true });
    try {
      await promise;
    } finally {
      this.#stream.off('drain', resolve);
      this.#signal.removeEventListener('abort', aborted);
    }
  }

  /** Hands over to the stream what was gathered. */
  flush(): void {
    if (this.#length === 0) return;
    const bytes = Buffer.concat(this.#gathered);
    this.#gathered = [];
    this.#length = 0;
    if (this.#stream.destroyed || this.#stream.writableEnded) return;
    this.#begin();
    this.#stream.write(bytes);
  }

  get #inLine(): number {
    return this.#length + this.#stream.writableLength;
  }
}
