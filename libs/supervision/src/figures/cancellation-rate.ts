import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { every, isClosed, isOrder, ORDER_FOLLOW_UP } from './definition/populations.ts';

export const cancellationRate = share({
  name: 'cancellation-rate',
  labels: label('订单取消率', 'Cancellation rate'),
  definition: label(
    '取消的订单，占期间结束跟进的订单的比例。',
    'Orders cancelled, of those of which the follow-up ended in the period.',
  ),
  notSaid: label(
    '不说明是谁要取消，也不说明退款多少。',
    'Neither who wanted it nor how much money went back.',
  ),
  better: 'lower',
  process: ORDER_FOLLOW_UP,
  moment: 'closed_at',
  numerator: {
    words: label('其中取消的', 'Those cancelled'),
    holds: (row) => row('outcome', '=', 'cancelled'),
  },
  denominator: {
    words: label('期间结束跟进的订单', 'Orders of which the follow-up ended in the period'),
    holds: every(isOrder, isClosed),
  },
});
