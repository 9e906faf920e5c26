import type { components } from '../../api/schema.d.ts';
import { COLUMN_NAMES, type ColumnName } from '../../cases/column-names.ts';
import { ALL, isSort, USUAL_SORT, viewIn, type BoardView, type Layout } from '../board-address.ts';
import type { Request } from '../following/request.ts';
import { FILTERS, isFlag } from '../filter/case-filter.ts';
import { asShown } from '../filter/open-cases.ts';

/** A view that somebody keeps, as the API has it. */
export type SavedView = components['schemas']['SavedView'];

/** What is kept of a board: which cases, in which order, and the table’s columns where it is one. */
export type SavedContent = Required<Pick<components['schemas']['SavedViewPayload'], 'filter' | 'sort'>> &
  Pick<components['schemas']['SavedViewPayload'], 'queue' | 'columns'>;

function keptFilter(filter: Request['filter']): SavedView['filter'] {
  const kept: SavedView['filter'] = {};
  for (const name of FILTERS) {
    const value = filter[name];
    if (value === undefined) continue;
    if (isFlag(name)) kept[name] = value === 'true';
    else kept[name] = value;
  }
  return kept;
}

/**
 * What to keep of a board that asks for these cases, of a queue where it shows one: what is due today is that of each day. A moment
 * of the past isn’t kept: a view is about now.
 */
export const contentOf = (
  { filter, queue, sort }: Request & { readonly queue?: string | undefined },
  layout: Layout,
  columns: readonly ColumnName[],
): SavedContent => ({
  filter: keptFilter(filter),
  ...(queue !== undefined && { queue }),
  sort: isSort(sort) ? sort : USUAL_SORT,
  ...(layout === 'table' && { columns: [...columns] }),
});

/** The board that a saved view means. */
export function boardOf({ id, filter, queue, sort, columns }: SavedView): BoardView {
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
    queue,
    sort: sort ?? USUAL_SORT,
    saved: id,
    layout: inOrder ? 'table' : undefined,
    columns: inOrder,
  };
}

/** Whether a board shows something else than the view that it was opened from. */
export function isChanged(saved: SavedView, content: SavedContent): boolean {
  const said = ({ filter, queue, sort, columns }: Pick<SavedView, 'filter' | 'queue' | 'sort' | 'columns'>) =>
    JSON.stringify([
      Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)),
      queue ?? null,
      sort ?? USUAL_SORT,
      columns ?? null,
    ]);
  return said(saved) !== said(content);
}
