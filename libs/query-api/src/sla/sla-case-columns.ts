import type { Language, Localised } from '@huiyin/service-kit';
import { hours } from '../exports/hours.ts';
import type { Cell, Column } from '../exports/table.ts';
import type { CaseOfTarget } from './sla-cases.ts';

const column = (
  name: keyof CaseOfTarget['activation'],
  chinese: string,
  english: string,
  cell: (activation: CaseOfTarget['activation']) => Cell,
): Column<CaseOfTarget> => ({
  name,
  label: { 'zh-CN': chinese, en: english },
  cell: ({ activation }) => cell(activation),
});

const momentCell = (at: string | undefined): Cell =>
  at === undefined ? undefined : { moment: Date.parse(at) };

/** What a file tells of a target, before what it tells of the case. */
export const slaCaseColumns = (language: Language): Column<CaseOfTarget>[] => [
  column('target', '时限', 'Target', ({ target, label }) => label?.[language] ?? target),
  column('n', '第几次', 'Which time', ({ n }) => n),
  column('verdict', '结果', 'Outcome', ({ verdict }) => VERDICTS[verdict]?.[language] ?? verdict),
  column('activatedAt', '时限开始', 'Target began', ({ activatedAt }) => momentCell(activatedAt)),
  column('dueAt', '时限到期', 'Target due', ({ dueAt }) => momentCell(dueAt)),
  column('settledAt', '时限完成', 'Target done', ({ settledAt }) => momentCell(settledAt)),
  column('calendarMs', '用时（小时）', 'Took (hours)', ({ calendarMs }) => hours(calendarMs)),
  column('workingMs', '用时（工作小时）', 'Took (working hours)', ({ workingMs }) => hours(workingMs)),
  column('overrunMs', '超时（小时）', 'Late by (hours)', ({ overrunMs }) => hours(overrunMs)),
];

const VERDICTS: Readonly<Record<string, Localised>> = {
  met: { 'zh-CN': '按时', en: 'Met' },
  breached: { 'zh-CN': '超时', en: 'Missed' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
};
