/** What was opened, to be let go of together: what was opened last goes first. */
export class Opened {
  readonly #letGo: (() => Promise<void> | void)[] = [];

  add(letGo: () => Promise<void> | void): void {
    this.#letGo.push(letGo);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    for (const letGo of this.#letGo.splice(0).reverse()) await letGo();
  }
}
