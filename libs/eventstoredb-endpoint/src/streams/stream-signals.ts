import type { RecordedEvent } from '@huiyin/event-store';
import { CommitSignal } from '@huiyin/event-store/adapter';

/** Wakes those who wait for a stream, and nobody else: one look-up per event, however many wait. */
export class StreamSignals {
  readonly #signals = new Map<string, { readonly signal: CommitSignal; waiting: number }>();

  /** Resolves when the stream has grown, or when the signal is aborted. */
  async next(stream: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const entry = this.#signals.get(stream) ?? { signal: new CommitSignal(), waiting: 0 };
    this.#signals.set(stream, entry);
    entry.waiting++;
    await entry.signal.next(signal);
    if (--entry.waiting === 0 && this.#signals.get(stream) === entry) this.#signals.delete(stream);
  }

  notify(batch: readonly RecordedEvent[]): void {
    if (this.#signals.size === 0) return;
    for (const { stream } of batch) this.#signals.get(stream)?.signal.notify();
  }

  notifyAll(): void {
    for (const { signal } of this.#signals.values()) signal.notify();
  }
}
