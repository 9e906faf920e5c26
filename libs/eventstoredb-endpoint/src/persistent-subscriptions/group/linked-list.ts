/** A place in a list. */
export interface Entry<T> {
  readonly value: T;
  previous: Entry<T> | undefined;
  next: Entry<T> | undefined;
}

/** Values in the order in which they were appended, each of them removable at once from anywhere. */
export class LinkedList<T> {
  #first: Entry<T> | undefined;
  #last: Entry<T> | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get first(): Entry<T> | undefined {
    return this.#first;
  }

  append(value: T): Entry<T> {
    const entry: Entry<T> = { value, previous: this.#last, next: undefined };
    if (this.#last === undefined) this.#first = entry;
    else this.#last.next = entry;
    this.#last = entry;
    this.#size += 1;
    return entry;
  }

  /** Takes out an entry of this list. Whoever stands on it can still go on to the next one. */
  remove(entry: Entry<T>): void {
    if (entry.previous === undefined) this.#first = entry.next;
    else entry.previous.next = entry.next;
    if (entry.next === undefined) this.#last = entry.previous;
    else entry.next.previous = entry.previous;
    this.#size -= 1;
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (let entry = this.#first; entry !== undefined; entry = entry.next) yield entry.value;
    return undefined;
  }
}
