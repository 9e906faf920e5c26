import type { Language, Localised } from '@huiyin/service-kit';
import { column, momentCell } from '../exports/columns.ts';
import { hours } from '../exports/hours.ts';
import type { Table } from '../exports/table.ts';
import type { Sla } from './sla.ts';

type Told = Awaited<ReturnType<Sla['ofCase']>>;

/** A row a target that the case had. @param at epoch milliseconds */
export const caseSlaTable = (
  { items }: Told,
  language: Language,
  at: number,
): Table<Told['items'][number]> => ({
  name: { 'zh-CN': '工单时限记录', en: 'Targets of a case' },
  at,
  columns: [
    column('target', '时限', 'Target', ({ target, label }) => label?.[language] ?? target),
    column('n', '第几次', 'Which time', ({ n }) => n),
    column('outcome', '结果', 'Outcome', ({ outcome }) => OUTCOMES[outcome]?.[language] ?? outcome),
    column('activatedAt', '时限开始', 'Target began', ({ activatedAt }) => momentCell(activatedAt)),
    column('dueAt', '时限到期', 'Target due', ({ dueAt }) => momentCell(dueAt)),
    column('settledAt', '时限完成', 'Target done', ({ settledAt }) => momentCell(settledAt)),
    column('calendarMs', '用时（小时）', 'Took (hours)', ({ calendarMs }) => hours(calendarMs)),
    column('workingMs', '用时（工作小时）', 'Took (working hours)', ({ workingMs }) => hours(workingMs)),
    column('pausedMs', '暂停（小时）', 'Paused (hours)', ({ pausedMs }) => hours(pausedMs)),
    column('overrunMs', '超时（小时）', 'Late by (hours)', ({ overrunMs }) => hours(overrunMs)),
  ],
  rows: [items],
});

const OUTCOMES: Readonly<Record<string, Localised>> = {
  running: { 'zh-CN': '计时中', en: 'Running' },
  paused: { 'zh-CN': '已暂停', en: 'Paused' },
  met: { 'zh-CN': '按时', en: 'Met' },
  breached: { 'zh-CN': '超时', en: 'Missed' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
};
