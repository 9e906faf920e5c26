import { CommitSignal } from '@huiyin/event-store/adapter';

/** Tells those who wait for one link stream, and those who wait for any progress. */
export class GrowthSignals {
  readonly #streams = new Map<string, { readonly signal: CommitSignal; waiting: number }>();
  readonly #any = new CommitSignal();

  /** Resolves when the stream is said to have grown, or when `signal` is aborted. */
  async next(stream: string, signal: AbortSignal): Promise<void> {
    let waited = this.#streams.get(stream);
    if (waited === undefined)
      this.#streams.set(stream, (waited = { signal: new CommitSignal(), waiting: 0 }));
    waited.waiting += 1;
    try {
      await waited.signal.next(signal);
    } finally {
      waited.waiting -= 1;
      if (waited.waiting === 0 && this.#streams.get(stream) === waited) this.#streams.delete(stream);
    }
  }

  /** Resolves whenever anything was indexed. */
  any(): Promise<void> {
    return this.#any.next();
  }

  wake(streams: readonly string[]): void {
    for (const stream of streams) this.#streams.get(stream)?.signal.notify();
    this.#any.notify();
  }

  wakeAll(): void {
    this.wake([...this.#streams.keys()]);
  }
}
