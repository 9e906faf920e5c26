import { COLUMN_NAMES, type ColumnName } from '../../cases/column-names.ts';
import { ALL, USUAL_SORT, viewIn, type BoardView, type Layout } from '../board-address.ts';
import type { Request } from '../following/request.ts';
import { asShown } from '../filter/open-cases.ts';

/** A view that somebody keeps, as the API has it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, string | number | boolean>>;
  readonly sort?: string;
  readonly columns?: readonly string[];
  readonly shared: boolean;
  readonly owner: string;
  readonly mine: boolean;
  readonly version: number;
}

/** What is kept of a board: which cases, in which order, and the table’s columns where it is one. */
export interface SavedContent {
  readonly filter: Readonly<Record<string, string | boolean>>;
  readonly sort: string;
  readonly columns?: readonly ColumnName[];
}

const typed = (value: string): string | boolean =>
  value === 'true' ? true : value === 'false' ? false : value;

/** What to keep of a board that asks for these cases. A moment of the past isn’t kept: a view is about now. */
export function contentOf(
  { filter, sort }: Request,
  layout: Layout,
  columns: readonly ColumnName[],
): SavedContent {
  const kept = Object.entries(filter).filter(([name]) => name !== 'asOf');
  return {
    filter: Object.fromEntries(kept.map(([name, value]) => [name, name === 'text' ? value : typed(value)])),
    sort,
    ...(layout === 'table' && { columns }),
  };
}

/** The board that a saved view means. */
export function boardOf({ id, filter, sort, columns }: SavedView): BoardView {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  const process = query.get('process') ?? ALL;
  const one = !process.includes(',');
  if (one) query.delete('process');
  const view = viewIn(one ? process : ALL, query);
  const known = COLUMN_NAMES.filter((name) => columns?.includes(name));
  const inOrder = columns?.filter((name) => known.includes(name as ColumnName)) as ColumnName[] | undefined;
  return {
    ...view,
    filter: asShown(view.filter),
    sort: sort ?? USUAL_SORT,
    saved: id,
    layout: inOrder ? 'table' : undefined,
    columns: inOrder,
  };
}

/** Whether a board shows something else than the view that it was opened from. */
export function isChanged(saved: SavedView, content: SavedContent): boolean {
  const said = ({ filter, sort, columns }: Pick<SavedView, 'filter' | 'sort' | 'columns'>) =>
    JSON.stringify([
      Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)),
      sort ?? USUAL_SORT,
      columns ?? null,
    ]);
  return said(saved) !== said(content);
}
