import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { openCases } from './definition/populations.ts';
import { periodAt } from './definition/period.ts';

export const dueToday = count({
  name: 'due-today',
  labels: label('今日到期', 'Due today'),
  definition: label(
    '未结、时限未过而在当天（北京时间）24 点前到期的工单数。',
    'How many open cases have their earliest deadline in the rest of the day (+08:00).',
  ),
  notSaid: label('已超时的另计。', 'Cases that are overdue already are counted there.'),
  better: 'lower',
  numerator: {
    words: label('其中今日到期的', 'Those due in the rest of the day'),
    holds: (row, { now }) =>
      row.and([row('due_at', '>', now), row('due_at', '<', periodAt('day', now).until)]),
  },
  denominator: openCases,
});
