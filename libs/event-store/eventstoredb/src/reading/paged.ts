/** Reads the next page, shorter than asked for or empty at the end; nothing when there is no more. */
export type NextPage<T> = () => Promise<readonly T[] | undefined>;

/**
 * Iterates over pages that come over the network. `open` is called at the first step of each iteration, so what it
 * throws reaches the consumer there.
 */
export function paged<T>(open: () => NextPage<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => new PagedIterator(open) };
}

/** By hand, not a generator: half the cost per event. */
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
    this.#nextPage ??= this.#open();
    const page = await this.#nextPage();
    // return() may have come meanwhile.
    this.#page = this.#over ? [] : (page ?? []);
    this.#index = 0;
    this.#over ||= page === undefined;
    return this.next();
  }
}
