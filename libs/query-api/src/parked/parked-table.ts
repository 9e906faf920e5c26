import type { Language, Localised } from '@huiyin/service-kit';
import { column, momentCell } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import type { Parked } from './parked.ts';

type Told = Awaited<ReturnType<Parked['list']>>;
type Row = Pick<
  Told['items'][number],
  'view' | 'stream' | 'type' | 'revision' | 'recordedAt' | 'reasonLabel'
> & {
  readonly status: Localised;
  readonly waiting?: number;
  readonly by?: string;
  readonly why?: string;
};

const PARKED: Localised = { 'zh-CN': '已搁置', en: 'Parked' };
const SKIPPED: Localised = { 'zh-CN': '已跳过', en: 'Left out' };

/** A row a stream that is parked, then a row an event that was left out. @param at epoch milliseconds */
export const parkedTable = ({ items, skipped }: Told, language: Language, at: number): Table<Row> => ({
  name: { 'zh-CN': '搁置的事件流', en: 'Parked streams' },
  at,
  columns: [
    column('status', '状态', 'Status', ({ status }) => status[language]),
    column('view', '视图', 'View', ({ view }) => view),
    column('stream', '工单号', 'Case', ({ stream }) => stream),
    column('type', '事件类型', 'Type of event', ({ type }) => type),
    column('revision', '序号', 'Revision', ({ revision }) => revision),
    column('recordedAt', '记录时间', 'Recorded', ({ recordedAt }) => momentCell(recordedAt)),
    column('reason', '原因', 'Reason', ({ reasonLabel }) => reasonLabel[language]),
    column('waiting', '等待的事件', 'Events waiting', ({ waiting }) => waiting),
    column('by', '处理人', 'Decided by', ({ by }) => by),
    column('why', '理由', 'Why', ({ why }) => why),
  ],
  rows: [
    items.map((row) => ({ ...row, status: PARKED })),
    skipped.map((row) => ({ ...row, status: SKIPPED })),
  ],
});
