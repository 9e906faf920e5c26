import type { OrderFollowUpData, OrderFollowUpFact } from '@huiyin/order-follow-up';
import type { Meaning } from './meaning.ts';

const facts = (...types: OrderFollowUpFact['type'][]): ReadonlySet<string> => new Set(types);

/** What is measured of an order that is followed up 订单跟进. */
export const orderFollowUpMeaning: Meaning = {
  firstResponse: 'confirmation',
  answers: facts('OrderConfirmed', 'OrderCancelled', 'CustomerUnreachable'),
  outcome: (_, state) => (state === 'completed' || state === 'cancelled' ? state : undefined),
  closed: new Set(),
  waits: new Set(['accepting']),
  comesBack: facts('ItemOutOfStock', 'OrderBackordered', 'DeliveryFailed', 'ProblemReported'),
  prompts: facts('PaymentReminderDue'),
  product: (data) => (data as OrderFollowUpData).goods.items.find(({ product }) => product)?.product,
};
