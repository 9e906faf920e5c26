/** Something that will happen at a moment of virtual time. */
export interface Appointment {
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * Who goes first at the same moment: the smaller number, and the smaller `turn` of the same one. Never by the order in
   * which appointments were made, which depends on how many commands are in flight.
   */
  readonly order: number;
  readonly turn: number;
}

/** What is still to happen, the earliest first: a binary heap. */
export class Agenda<A extends Appointment> {
  readonly #heap: A[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** The moment of the next one, infinity when there is none. */
  get nextAt(): number {
    return this.#heap[0]?.at ?? Infinity;
  }

  add(appointment: A): void {
    const heap = this.#heap;
    let index = heap.push(appointment) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(appointment, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = appointment;
  }

  /** Takes the next one out. */
  take(): A | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}

const isBefore = (a: Appointment, b: Appointment): boolean =>
  a.at !== b.at ? a.at < b.at : a.order !== b.order ? a.order < b.order : a.turn < b.turn;
