import type { CaseItem } from '../../cases/case-item.ts';

/** Cases that were marked, as they were then, and the one that was marked last: where a range begins. */
export interface Selection {
  readonly items: ReadonlyMap<string, CaseItem>;
  readonly anchor: string | undefined;
}

export const NOTHING: Selection = { items: new Map(), anchor: undefined };

/** The selection with one case more, or one less. */
export function toggled({ items }: Selection, item: CaseItem): Selection {
  const next = new Map(items);
  if (!next.delete(item.id)) next.set(item.id, item);
  return { items: next, anchor: item.id };
}

/** The selection and all from where it was last changed up to a case, as they are shown. */
export function extendedTo(selection: Selection, item: CaseItem, shown: readonly CaseItem[]): Selection {
  const from = shown.findIndex(({ id }) => id === selection.anchor);
  const to = shown.findIndex(({ id }) => id === item.id);
  if (from === -1 || to === -1) return toggled(selection, item);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return withAll(selection, range, item.id);
}

/** The selection and all of these. */
export const withAll = (
  { items, anchor }: Selection,
  all: readonly CaseItem[],
  last: string | undefined = anchor,
): Selection => ({
  items: new Map([...items, ...all.map((each) => [each.id, each] as const)]),
  anchor: last,
});

/** The selection without any of these. */
export function withoutAll({ items, anchor }: Selection, all: readonly CaseItem[]): Selection {
  const next = new Map(items);
  for (const { id } of all) next.delete(id);
  return { items: next, anchor };
}
