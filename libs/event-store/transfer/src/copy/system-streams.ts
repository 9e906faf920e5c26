import { describedBy } from '@huiyin/event-store/adapter';

/**
 * Whether a stream belongs to the store itself (`$settings`, `$ce-…`, `$stats-…` and their metadata): each store writes
 * its own, so they aren't moved from one kind of store to another. Metadata of other streams (`$$case-1`) are.
 */
export function isSystemStream(stream: string): boolean {
  const owner = describedBy(stream) ?? stream;
  return owner.startsWith('$');
}

/** Streams named to people, at most; the others are counted. */
const NAMED = 10;

/** What a copy left behind. */
export class LeftBehind {
  readonly #streams = new Set<string>();
  events = 0;

  add(stream: string): void {
    this.events += 1;
    this.#streams.add(stream);
  }

  /** Some of their names. */
  get examples(): readonly string[] {
    return [...this.#streams].slice(0, NAMED);
  }

  get streams(): number {
    return this.#streams.size;
  }
}
