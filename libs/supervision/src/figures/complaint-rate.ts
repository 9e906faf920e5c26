import { ratio } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, complaints, orders } from './definition/populations.ts';

export const complaintRate = ratio({
  name: 'complaint-rate',
  labels: label('投诉率', 'Complaint rate'),
  definition: label(
    '期间收到的投诉数 ÷ 同一门店同一期间的订单数（以登记的订单跟进为准）。',
    'Complaints received ÷ orders placed, in the same store and period; orders are the order follow-ups opened.',
  ),
  notSaid: label(
    '投诉不一定针对同期订单，也可能与订单无关，所以可以超过 100%。没有登记跟进的订单不在分母里。',
    'A complaint needn’t be about an order of the same period, or about an order at all: the rate may be above 100 %. Orders that nobody follows up aren’t in the denominator.',
  ),
  better: 'lower',
  target: 0.01,
  process: COMPLAINT,
  moment: 'opened_at',
  dimensions: ['store', 'product', 'channel', 'tier'],
  numerator: complaints,
  denominator: orders,
});
