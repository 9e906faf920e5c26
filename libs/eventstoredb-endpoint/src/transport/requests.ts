import type { ServerHttp2Stream } from 'node:http2';
import { invalidArgument } from '../rpc/rpc-error.ts';
import { decompress } from './compression.ts';
import { FrameReader, type Frame } from './message-frames.ts';

/** Complete messages kept for a handler that is slower than its client, before the client is held up. */
const FRAMES_AHEAD = 16;

export interface RequestsOptions<Request> {
  readonly decode: (bytes: Buffer) => Request;
  /** What compressed messages are compressed with. */
  readonly encoding: string;
  /** The largest message taken, in bytes. */
  readonly limit: number;
}

/** The messages of a call, as they come in. */
export class Requests<Request> implements AsyncIterableIterator<Request, undefined> {
  readonly #stream: ServerHttp2Stream;
  readonly #options: RequestsOptions<Request>;
  readonly #reader: FrameReader;
  readonly #frames: Frame[] = [];
  #waiting: (() => void) | undefined;
  #ended = false;
  #failure: Error | undefined;

  constructor(stream: ServerHttp2Stream, options: RequestsOptions<Request>) {
    this.#stream = stream;
    this.#options = options;
    this.#reader = new FrameReader(options.limit);
    stream.on('data', (chunk: Buffer) => this.#take(chunk));
    stream.on('end', () => this.#end());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Request, undefined>> {
    while (this.#frames.length === 0 && !this.#ended && this.#failure === undefined) {
      await new Promise<void>((resolve) => (this.#waiting = resolve));
    }
    if (this.#failure !== undefined) throw this.#failure;
    const frame = this.#frames.shift();
    if (frame === undefined) return { done: true, value: undefined };
    if (this.#frames.length === 0) this.#stream.resume();
    return { done: false, value: await this.#message(frame) };
  }

  async return(): Promise<IteratorResult<Request, undefined>> {
    this.fail(new Error('Nobody reads any more.'));
    return { done: true, value: undefined };
  }

  /** Ends the iteration with an error; what still comes in is thrown away. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#frames.length = 0;
    this.#stream.resume();
    this.#wake();
  }

  #take(chunk: Buffer): void {
    if (this.#failure !== undefined) return;
    try {
      this.#frames.push(...this.#reader.push(chunk));
    } catch (error) {
      this.fail(error as Error);
      return;
    }
    if (this.#frames.length === 0) return;
    if (this.#frames.length >= FRAMES_AHEAD) this.#stream.pause();
    this.#wake();
  }

  #end(): void {
    if (this.#reader.isAmidMessage) this.fail(invalidArgument('The last message was cut off.'));
    this.#ended = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }

  async #message({ compressed, bytes }: Frame): Promise<Request> {
    const { decode, encoding, limit } = this.#options;
    const plain = compressed ? await decompress(bytes, encoding, limit) : bytes;
    try {
      return decode(plain);
    } catch {
      throw invalidArgument('The message is not what this method takes: it could not be decoded.');
    }
  }
}
