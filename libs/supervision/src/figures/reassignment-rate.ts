import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';

export const reassignmentRate = share({
  name: 'reassignment-rate',
  labels: label('转派率', 'Reassignment rate'),
  definition: label(
    '由一人转给另一人处理过的工单，占期间登记且曾有处理人的工单的比例。',
    'Cases handed from one person to another, of those opened in the period that ever had a person responsible.',
  ),
  notSaid: label(
    '因缺勤的交接也计入；按处理人分组时，看的是现在的处理人，不是转出的人。',
    'Hand-overs because of absence count too. Broken down by agent it is the one responsible now, not the one who handed over.',
  ),
  better: 'lower',
  moment: 'opened_at',
  numerator: {
    words: label('其中转派过的', 'Those handed over'),
    holds: (row) => row('reassigned', '>', 0),
  },
  denominator: {
    words: label(
      '期间登记且曾有处理人的工单',
      'Cases opened in the period that ever had a person responsible',
    ),
    holds: (row) => row('assigned_at', 'is not', null),
  },
});
