import type { Readable } from 'node:stream';
import { RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';

/** The messages of a call, as they come in: the client is held up while the handler is busy with one. */
export class Requests<Request> implements AsyncIterableIterator<Request, undefined> {
  readonly #messages: AsyncIterator<Buffer>;
  readonly #decode: (bytes: Buffer) => Request;

  constructor(surface: Readable, decode: (bytes: Buffer) => Request) {
    // Who waits for the next message of a call that is cancelled is told so; nothing goes out on it any more.
    surface.once('cancelled', () =>
      surface.destroy(new RpcError(Status.CANCELLED, 'The call was cancelled.')),
    );
    surface.on('error', () => undefined);
    // Leaving the iteration must not destroy the stream: on a duplex one the answers still have to go out.
    this.#messages = surface.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
    this.#decode = decode;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** @throws RpcError INVALID_ARGUMENT when a message can't be decoded; CANCELLED when the call was. */
  async next(): Promise<IteratorResult<Request, undefined>> {
    const next = await this.#messages.next();
    return next.done === true
      ? { done: true, value: undefined }
      : { done: false, value: this.#decode(next.value) };
  }

  async return(): Promise<IteratorResult<Request, undefined>> {
    await this.#messages.return?.();
    return { done: true, value: undefined };
  }
}
