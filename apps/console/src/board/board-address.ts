import type { components } from '../api/schema.d.ts';
import { COLUMN_NAMES, SORTS, type ColumnName } from '../cases/column-names.ts';
import { FILTERS, filterIn, type CaseFilter } from './filter/case-filter.ts';
import { asShown } from './filter/open-cases.ts';

/** Columns by state, or a table. */
export type Layout = 'columns' | 'table';

/** In the place of a process: all of them. */
export const ALL = 'all';

/** What is due first comes first: what is overdue is on top. */
export const USUAL_SORT = 'due';

/** What a board shows, as its address says. */
export interface BoardView {
  /** A process’s name, or `all`; undefined: that which the role works on most. */
  readonly process: string | undefined;
  readonly layout: Layout | undefined;
  /** As the API names it; with a minus the other way round. */
  readonly sort: string | undefined;
  readonly filter: CaseFilter;
  /** One of the queues that the API counts; its filters hold too. */
  readonly queue: string | undefined;
  /** The saved view that this was opened from. */
  readonly saved: string | undefined;
  readonly columns: readonly ColumnName[] | undefined;
  /** As it stood then, in any form that the API reads. */
  readonly asOf: string | undefined;
}

/** An order of cases, as the API names it. */
export type Sort = NonNullable<components['schemas']['ListQuery']['sort']>;

export const isSort = (text: string): text is Sort =>
  SORTS.some((sort) => text === sort || text === `-${sort}`);
const isColumn = (text: string): text is ColumnName => COLUMN_NAMES.some((name) => name === text);

/** What an address means; what no board knows is left out. */
export function viewIn(process: string | undefined, query: URLSearchParams): BoardView {
  const layout = query.get('view');
  const sort = query.get('sort');
  const columns = [...new Set(query.get('columns')?.split(',').filter(isColumn))];
  return {
    process,
    layout: layout === 'columns' || layout === 'table' ? layout : undefined,
    sort: sort !== null && isSort(sort) ? sort : undefined,
    filter: filterIn(query),
    queue: query.get('queue') || undefined,
    saved: query.get('saved') || undefined,
    columns: columns.length > 0 ? columns : undefined,
    asOf: query.get('asOf') || undefined,
  };
}

/** The query that means a view. */
export function queryOf({ layout, sort, filter, queue, saved, columns, asOf }: Omit<BoardView, 'process'>) {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value !== undefined && query.set(name, value);
  set('queue', queue);
  for (const name of FILTERS) set(name, filter[name]);
  set('asOf', asOf);
  set('view', layout);
  set('sort', sort);
  set('columns', columns?.join(','));
  set('saved', saved);
  return query;
}

/** The address of a board. */
export function boardPath(view: Partial<BoardView>): string {
  const whole = { ...viewIn(view.process, new URLSearchParams()), ...view };
  const query = queryOf(whole).toString();
  const path = whole.process === undefined ? '/board' : `/board/${encodeURIComponent(whole.process)}`;
  return query === '' ? path : `${path}?${query}`;
}

/**
 * The address of the table that lists exactly what a link of the API’s lists: `/api/cases?…` as figures, queues and columns give
 * them with what they counted.
 */
export function boardPathOfLink(link: string): string {
  const query = new URL(link, 'http://api').searchParams;
  const { filter, sort, asOf } = viewIn(undefined, query);
  const { process = ALL, ...rest } = filter;
  const one = !process.includes(',');
  return boardPath({
    process: one ? process : ALL,
    layout: 'table',
    filter: asShown(one ? rest : { ...rest, process }),
    ...(sort !== undefined && { sort }),
    ...(asOf !== undefined && { asOf }),
  });
}
