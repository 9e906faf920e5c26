import type { CaseRow } from '@huiyin/supervision';
import { eventText } from './event-text.ts';

/** A case that has changed: as it was when somebody last looked, and as it is now. */
export class Change {
  #text: string | undefined;

  constructor(
    readonly row: CaseRow,
    /** Absent when it wasn't there, or isn't known. */
    readonly before: CaseRow | undefined,
    /** Whether it wasn't there. */
    readonly isNew: boolean,
    private readonly itemOf: (row: CaseRow) => object,
  ) {}

  /** The event that tells it, made once for all who are told. */
  get text(): string {
    return (this.#text ??= eventText('case', this.row.position, this.itemOf(this.row)));
  }

  /** The event for those whose list it isn't in any more: only its id. */
  get leftText(): string {
    return eventText('left', this.row.position, { id: this.row.case_id });
  }
}
