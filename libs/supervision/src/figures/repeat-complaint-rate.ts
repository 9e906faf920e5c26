import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, complaints } from './definition/populations.ts';

export const repeatComplaintRate = share({
  name: 'repeat-complaint-rate',
  labels: label('重复投诉率', 'Repeat-complaint rate'),
  definition: label(
    '同一顾客在此前 30 天内就同一订单或同一类别投诉过的投诉，占全部投诉的比例。',
    'Complaints of a customer who had complained about the same order or category within the 30 days before, of all complaints.',
  ),
  notSaid: label(
    '没有顾客编号也没有电话的投诉认不出重复，按不重复计。此前的投诉可以在别的门店。',
    'A complaint without the customer’s number or telephone can’t be recognised and counts as no repeat. The earlier one may have been in another store.',
  ),
  better: 'lower',
  target: 'falling',
  process: COMPLAINT,
  moment: 'opened_at',
  numerator: {
    words: label('其中重复的', 'Those that repeat'),
    holds: (_, { isRepeat }) => isRepeat(),
  },
  denominator: complaints,
});
