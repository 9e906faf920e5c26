import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { closedCases } from './definition/populations.ts';

export const onTimeRate = share({
  name: 'on-time-rate',
  labels: label('及时率', 'On-time rate'),
  definition: label(
    '从登记到结束没有错过任何时限的工单，占结束工单的比例，按结束时间归期。',
    'Cases that ended without a deadline having gone by unmet, of all that ended, by the moment of ending.',
  ),
  notSaid: label(
    '错过一分钟与错过一周同样计；拖着不结的工单不在其中（见超时工单与积压时长）。顾客自己的时限不计。',
    'A minute late counts like a week late. Cases that drag on aren’t in it yet: see overdue cases and the age of the backlog. What the customer owed isn’t counted.',
  ),
  better: 'higher',
  moment: 'closed_at',
  numerator: {
    words: label('其中没有错过时限的', 'Those with no deadline missed'),
    holds: (row) => row('missed', '=', 0),
  },
  denominator: closedCases,
});
