/** Messages counted over time. */
export class Throughput {
  #total = 0;
  #measured = 0;
  #measuredAt: number;
  #average = 0;

  /** @param now in milliseconds. */
  constructor(now: number) {
    this.#measuredAt = now;
  }

  add(): void {
    this.#total += 1;
  }

  /** What came since the last look that lies a second back or more, and per second. */
  measure(now: number): { readonly total: number; readonly sinceLast: number; readonly perSecond: number } {
    const sinceLast = this.#total - this.#measured;
    const elapsed = now - this.#measuredAt;
    if (elapsed >= 1_000) {
      this.#average = Math.round((sinceLast * 1_000) / elapsed);
      this.#measured = this.#total;
      this.#measuredAt = now;
    }
    return { total: this.#total, sinceLast, perSecond: this.#average };
  }
}
