import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { openCases } from './definition/populations.ts';

export const unassigned = count({
  name: 'unassigned',
  labels: label('未分派工单', 'Unassigned cases'),
  definition: label('未结而没有处理人的工单数。', 'How many open cases have no person responsible.'),
  notSaid: label(
    '每张工单总有负责的岗位；这里只看有没有具体的人。',
    'Some role is always responsible; this asks for a person.',
  ),
  better: 'lower',
  numerator: {
    words: label('其中没有处理人的', 'Those without a person responsible'),
    holds: (row) => row('assignee', 'is', null),
  },
  denominator: openCases,
});
