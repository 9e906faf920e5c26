import type { Language } from '@huiyin/service-kit';
import { column } from '../exports/columns.ts';
import type { Table } from '../exports/table.ts';
import type { Queues } from './queues.ts';

type Told = Awaited<ReturnType<Queues['list']>>;

/** A row a queue. */
export const queueTable = ({ at, items }: Told, language: Language): Table<Told['items'][number]> => ({
  name: { 'zh-CN': '工单队列', en: 'Queues' },
  at: Date.parse(at),
  columns: [
    column('label', '队列', 'Queue', ({ label }) => label[language]),
    column('count', '工单', 'Cases', ({ count }) => count),
    column('overdue', '其中已超时', 'Of these overdue', ({ overdue }) => overdue),
  ],
  rows: [items],
});
