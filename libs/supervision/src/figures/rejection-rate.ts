import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isClosed, isComplaint } from './definition/populations.ts';

export const rejectionRate = share({
  name: 'rejection-rate',
  labels: label('不予受理率', 'Rejection rate'),
  definition: label(
    '不予受理的投诉，占期间结束的投诉（不含合并）的比例。',
    'Complaints rejected, of all that ended in the period other than by merging.',
  ),
  source: label(
    '补充解决率：不予受理的投诉不在解决率的分母里',
    'Beside the resolution rate, whose denominator leaves rejected complaints out',
  ),
  notSaid: label('不说明拒绝是否有理。', 'Not whether rejecting was right.'),
  better: 'lower',
  process: COMPLAINT,
  moment: 'closed_at',
  numerator: {
    words: label('其中不予受理的', 'Those rejected'),
    holds: (row) => row('outcome', '=', 'rejected'),
  },
  denominator: {
    words: label('期间结束的投诉（不含合并）', 'Complaints that ended in the period, not merged'),
    holds: every(isComplaint, isClosed, (row) =>
      row.or([row('outcome', 'is', null), row('outcome', '!=', 'merged')]),
    ),
  },
});
