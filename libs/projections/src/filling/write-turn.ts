/** Free, or taken by one. */
const [FREE, TAKEN] = [0, 1];

/**
 * Whose turn it is to write a file, among the threads of one process. SQLite alone lets those who wait look again now and then,
 * which leaves the file idle for longer than it is written.
 */
export class WriteTurn {
  readonly #state: Int32Array;

  /** @param memory what the threads hand each other; one of them makes it, with `newWriteTurn`. */
  constructor(memory: SharedArrayBuffer) {
    this.#state = new Int32Array(memory);
  }

  /** Blocks the thread until it is its turn. */
  take(): void {
    while (Atomics.compareExchange(this.#state, 0, FREE, TAKEN) !== FREE) Atomics.wait(this.#state, 0, TAKEN);
  }

  release(): void {
    Atomics.store(this.#state, 0, FREE);
    Atomics.notify(this.#state, 0, 1);
  }
}

/** The memory of a turn that nobody has taken. */
export const newWriteTurn = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
