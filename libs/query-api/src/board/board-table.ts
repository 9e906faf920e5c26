import type { Language } from '@huiyin/service-kit';
import { column } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import { valueLabel } from '../exports/value-label.ts';
import type { Boards } from './board.ts';

type Told = Awaited<ReturnType<Boards['show']>>;

/** A row a column of the board. The cards of one are what its `cases` lists, which is had as a file itself. */
export const boardTable = (
  { at, label, columns }: Told,
  language: Language,
): Table<Told['columns'][number]> => ({
  name: { 'zh-CN': `看板-${label['zh-CN']}`, en: `Board ${label.en}` },
  at: Date.parse(at),
  columns: [
    column('state', '状态', 'State', ({ label, state }) => label?.[language] ?? state),
    column('owner', '责任角色', 'Role responsible', ({ owner }) => valueLabel('owner', owner, language)),
    column('count', '工单', 'Cases', ({ count }) => count),
    column('overdue', '其中已超时', 'Of these overdue', ({ overdue }) => overdue),
  ],
  rows: [columns],
});
