import { column, jsonCell, momentCell } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import type { SavedViews } from './saved-views.ts';

type Told = Awaited<ReturnType<SavedViews['list']>>;

/** A row a view. @param at epoch milliseconds */
export const savedViewTable = ({ items }: Told, at: number): Table<Told['items'][number]> => ({
  name: { 'zh-CN': '已保存的视图', en: 'Saved views' },
  at,
  columns: [
    column('name', '名称', 'Name', ({ name }) => name),
    column('filter', '筛选', 'Filter', ({ filter }) => jsonCell(filter)),
    column('queue', '队列', 'Queue', ({ queue }) => queue),
    column('sort', '排序', 'Order', ({ sort }) => sort),
    column('shared', '班组共享', 'Shared', ({ shared }) => shared),
    column('owner', '所有者', 'Owner', ({ owner }) => owner),
    column('changedAt', '最近修改', 'Last changed', ({ changedAt }) => momentCell(changedAt)),
  ],
  rows: [items],
});
