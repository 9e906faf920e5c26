import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { DAY } from './definition/period.ts';
import { openCases } from './definition/populations.ts';

export const notUpdated = count({
  name: 'not-updated',
  labels: label('久未更新工单', 'Cases without news'),
  definition: label(
    '未结而最近 N 天（默认 3 天）没有任何记录的工单数。',
    'How many open cases had nothing recorded for N days (3 by default).',
  ),
  notSaid: label(
    '等待顾客或部门的工单也计入。',
    'Cases that wait for a customer or a department are in it too.',
  ),
  better: 'lower',
  numerator: {
    words: label('其中久未更新的', 'Those without news'),
    holds: (row, { now, silentDays }) => row('changed_at', '<=', now - silentDays * DAY),
  },
  denominator: openCases,
});
