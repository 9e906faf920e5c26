import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { ORDER_FOLLOW_UP, orders } from './definition/populations.ts';

export const completionRate = share({
  name: 'completion-rate',
  labels: label('订单完成率', 'Completion rate'),
  definition: label(
    '已完成跟进的订单，占期间下的订单的比例。',
    'Orders followed up to the end, of those placed in the period.',
  ),
  notSaid: label(
    '最近的订单大多还在途中，所以最近的数字偏低。',
    'Most recent orders are still under way: recent periods look worse than they will be.',
  ),
  better: 'higher',
  process: ORDER_FOLLOW_UP,
  moment: 'opened_at',
  numerator: {
    words: label('其中已完成的', 'Those completed'),
    holds: (row) => row('outcome', '=', 'completed'),
  },
  denominator: orders,
});
