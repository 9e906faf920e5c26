import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { allCases } from './definition/populations.ts';

export const escalationRate = share({
  name: 'escalation-rate',
  labels: label('升级率', 'Escalation rate'),
  definition: label(
    '曾升级的工单，占期间登记的工单的比例。',
    'Cases that were ever raised, of those opened in the period.',
  ),
  notSaid: label(
    '不区分超时自动升级、顾客要求与人工升级；新登记的工单还可能升级。',
    'It doesn’t tell an overdue deadline from a customer’s wish or a hand. Recent cases may still be raised.',
  ),
  better: 'lower',
  moment: 'opened_at',
  numerator: {
    words: label('其中曾升级的', 'Those raised'),
    holds: (row) => row('escalated_at', 'is not', null),
  },
  denominator: allCases,
});
