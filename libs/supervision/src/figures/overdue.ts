import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { openCases } from './definition/populations.ts';

export const overdue = count({
  name: 'overdue',
  labels: label('超时工单', 'Overdue cases'),
  definition: label('未结而有时限已过的工单数。', 'How many open cases have a deadline that has gone by.'),
  notSaid: label(
    '不说明超时多久；一张工单无论几个时限已过都计一件。',
    'Not by how much; however many deadlines went by, a case counts once.',
  ),
  better: 'lower',
  numerator: {
    words: label('其中时限已过的', 'Those past a deadline'),
    holds: (row, { now }) => row('due_at', '<=', now),
  },
  denominator: openCases,
});
