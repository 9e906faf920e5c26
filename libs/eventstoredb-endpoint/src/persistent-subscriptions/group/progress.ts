import { LinkedList, type Entry } from './linked-list.ts';

/** A message under way; its value is the last place considered before it. */
export type Mark = Entry<number>;

/**
 * How far a group has come in what it reads: everything up to and including `done` is settled, so reading can go
 * on after it later without losing anything. Places are revisions of a stream or positions of the log.
 */
export class Progress {
  readonly #underWay = new LinkedList<number>();
  #read: number;

  constructor(start: number) {
    this.#read = start;
  }

  /** The last place considered: reading goes on after it. */
  get read(): number {
    return this.#read;
  }

  /** The last place of which nothing before or at it is unsettled. */
  get done(): number {
    return this.#underWay.first?.value ?? this.#read;
  }

  get unsettled(): number {
    return this.#underWay.size;
  }

  /** A message stands at this place. */
  begin(place: number): Mark {
    const mark = this.#underWay.append(this.#read);
    this.#read = place;
    return mark;
  }

  /** Nothing to process up to here beyond what was begun. */
  skipTo(place: number): void {
    if (place > this.#read) this.#read = place;
  }

  settle(mark: Mark): void {
    this.#underWay.remove(mark);
  }
}
