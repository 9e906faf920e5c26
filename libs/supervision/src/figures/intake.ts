import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { allCases } from './definition/populations.ts';

export const intake = count({
  name: 'intake',
  labels: label('登记量', 'Cases opened'),
  definition: label('期间登记的工单数。', 'How many cases were opened in the period.'),
  notSaid: label(
    '没有登记的诉求不在其中；合并的投诉也计入。',
    'What nobody registered isn’t in it; complaints merged later are.',
  ),
  better: 'lower',
  moment: 'opened_at',
  numerator: allCases,
  denominator: allCases,
});
