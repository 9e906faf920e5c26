/** How long to wait before the next attempt at what has failed: longer each time, up to half a minute. */
export class BackOff {
  #failures = 0;

  succeeded(): void {
    this.#failures = 0;
  }

  /** @returns milliseconds. */
  failed(): number {
    return Math.min(100 * 2 ** this.#failures++, 30_000);
  }
}
