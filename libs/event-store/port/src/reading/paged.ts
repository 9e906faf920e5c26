import { turn } from './turn.ts';

/** Events read at once: long enough to be cheap, short enough (about a millisecond) not to hold anyone up. */
export const PAGE_SIZE = 512;

/** Reads the next page of events, shorter than asked for or empty at the end; nothing when there is no more. */
export type NextPage<T> = () => readonly T[] | undefined;

/**
 * Iterates over pages that are read synchronously, giving the event loop a turn between them. `open` is called at
 * the first step of each iteration, so what it throws reaches the consumer there.
 */
export function paged<T>(open: () => NextPage<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => new PagedIterator(open) };
}

/** By hand, not a generator: half the cost per event, and a stream of a thousand events is loaded often. */
class PagedIterator<T> implements AsyncIterator<T, undefined> {
  readonly #open: () => NextPage<T>;
  #nextPage: NextPage<T> | undefined;
  #page: readonly T[] = [];
  #index = 0;
  #over = false;

  constructor(open: () => NextPage<T>) {
    this.#open = open;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#index < this.#page.length) {
      return Promise.resolve({ done: false, value: this.#page[this.#index++] as T });
    }
    return this.#over ? Promise.resolve({ done: true, value: undefined }) : this.#turnPage();
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#over = true;
    this.#page = [];
    return Promise.resolve({ done: true, value: undefined });
  }

  async #turnPage(): Promise<IteratorResult<T, undefined>> {
    if (this.#nextPage === undefined) this.#nextPage = this.#open();
    else await turn();
    // return() may have come during the turn.
    const page = this.#over ? undefined : this.#nextPage();
    this.#page = page ?? [];
    this.#index = 0;
    this.#over ||= page === undefined;
    return this.next();
  }
}
