/** What was opened piece by piece, to be closed in the opposite order. */
export class OpenedParts {
  readonly #closers: (() => unknown)[] = [];

  /** Takes note of how a part is closed; gives it back. */
  add<T>(part: T, close: (part: T) => unknown): T {
    this.#closers.push(() => close(part));
    return part;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) await close();
  }
}
