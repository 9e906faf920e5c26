import type { CaseFilterFields } from '../asking/case-filter-query.ts';

/** What a person wants to see again: a filter, an order, columns. Empty means: as usual. */
export interface SavedViewContent {
  readonly name: string;
  /** As in the query of the list. */
  readonly filter: CaseFilterFields;
  /** The queue that the filter narrows: days that move with the clock aren't kept, the queue is. */
  readonly queue?: string;
  readonly sort?: string;
  readonly columns?: readonly string[];
  /** Whether the team of the owner's store sees it too. */
  readonly shared: boolean;
}

/** A saved view as it stands. */
export interface SavedView extends SavedViewContent {
  readonly id: string;
  /** The person whose view it is; nobody else changes it. */
  readonly owner: string;
  /** The owner's store when it was last changed. */
  readonly store: string | undefined;
  /** How many facts it has: 1 when it is new. */
  readonly version: number;
  /** When it was last changed, epoch milliseconds. */
  readonly changedAt: number;
}

/** Storage format: the facts of the stream `saved-views`, and what they hold. A change holds the whole view. */
export interface SavedViewFacts {
  SavedViewCreated: SavedViewContent & {
    readonly id: string;
    readonly owner: string;
    readonly store?: string;
  };
  SavedViewChanged: SavedViewContent & { readonly id: string; readonly store?: string };
  SavedViewDeleted: { readonly id: string };
}

/** A fact to be recorded. */
export type SavedViewFact = {
  [Type in keyof SavedViewFacts]: { readonly type: Type; readonly data: SavedViewFacts[Type] };
}[keyof SavedViewFacts];

/** The views after one more fact. Facts of types that this build doesn't know change nothing. */
export function foldSavedView(views: Map<string, SavedView>, fact: SavedViewFact, at: number): void {
  const { type, data } = fact;
  const before = views.get(data.id);
  if (type === 'SavedViewDeleted') views.delete(data.id);
  else if (type === 'SavedViewCreated')
    views.set(data.id, { ...data, store: data.store, version: 1, changedAt: at });
  else if (type === 'SavedViewChanged' && before)
    views.set(data.id, {
      ...data,
      owner: before.owner,
      store: data.store,
      version: before.version + 1,
      changedAt: at,
    });
}
