import { Readable } from 'node:stream';

/** The client doesn't read what it is sent: it is cut off, and comes back with the last id that it has. */
export class SlowReaderError extends Error {
  override readonly name = 'SlowReaderError';

  constructor(readonly waiting: number) {
    super(`${waiting} bytes wait to be read`);
  }
}

/**
 * The body of an endless answer. What isn't taken at once waits; when too much waits, the connection breaks off. (Nest's own
 * `@Sse` queues without bound for who doesn't read, and knows no comments with an id.)
 */
export class EventBody extends Readable {
  constructor(
    /** The most bytes that may wait. */
    private readonly limit: number,
  ) {
    super();
  }

  tell(text: string): void {
    if (this.destroyed || this.readableEnded || text === '') return;
    this.push(text);
    if (this.readableLength > this.limit) this.destroy(new SlowReaderError(this.readableLength));
  }

  end(): void {
    if (!this.destroyed) this.push(null);
  }

  override _read(): void {
    // Events come when they come.
  }
}
