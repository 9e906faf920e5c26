import type { Timer } from '../../persistent-subscriptions/running/timer.ts';

/** Time that passes when a test says so. */
export class ManualTimer implements Timer {
  #now = 0;
  #due: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const each = { at: this.#now + milliseconds, callback };
    this.#due.push(each);
    return () => (this.#due = this.#due.filter((other) => other !== each));
  }

  /** How long until something is due; nothing where nothing is. */
  get next(): number | undefined {
    return this.#due.length === 0 ? undefined : Math.min(...this.#due.map(({ at }) => at)) - this.#now;
  }

  /** So many milliseconds pass; what is due is called in its order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [first] = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (first === undefined) break;
      this.#due = this.#due.filter((other) => other !== first);
      this.#now = Math.max(this.#now, first.at);
      first.callback();
    }
    this.#now = end;
  }
}
