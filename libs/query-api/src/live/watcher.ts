import type { CaseFilter } from '@huiyin/supervision';
import type { Change } from './change.ts';
import { matches } from './matches.ts';

/** Ids that are remembered: more than any list shows. */
const MOST_TOLD = 5_000;

/** Somebody who watches the cases that a filter lets through: knows which of all changes to tell them, and as what. */
export class Watcher {
  /** Whom they were told of last comes last. */
  readonly #told = new Set<string>();

  constructor(private readonly filter: CaseFilter) {}

  /** @param now the moment that "overdue" is judged at, epoch milliseconds. */
  textOf(changes: readonly Change[], now: number): string {
    let text = '';
    for (const change of changes) {
      const { case_id: id } = change.row;
      if (matches(change.row, this.filter, now)) {
        text += change.text;
        this.#remember(id);
      } else if (this.#mayShow(change, now)) {
        text += change.leftText;
        this.#told.delete(id);
      }
    }
    return text;
  }

  /**
   * Whether their list may show the case. A version that lasted no time at all isn't kept, so that how a case stood before isn't
   * always known: then it is said once too often that it left, but never about a case of a store that isn't theirs.
   */
  #mayShow({ row, before, isNew }: Change, now: number): boolean {
    if (this.#told.has(row.case_id)) return true;
    if (before) return matches(before, this.filter, now);
    const { store } = this.filter;
    return !isNew && (store === undefined || store.includes(row.store));
  }

  #remember(id: string): void {
    this.#told.delete(id);
    this.#told.add(id);
    if (this.#told.size <= MOST_TOLD) return;
    const [oldest] = this.#told;
    this.#told.delete(oldest!);
  }
}
