import type { OrderFollowUpData } from '@huiyin/order-follow-up';

/** The visit after an order was accepted: by the channel that the customer prefers, not before the visit's time. */
export function visitAfterAcceptance(order: OrderFollowUpData): object {
  const { store, channel, preferredChannel = channel, customer, goods, visitFrom } = order;
  const products = new Set(goods.items.flatMap(({ product }) => product ?? []));
  const [product] = products.size === 1 ? products : [];
  return {
    store,
    channel: preferredChannel,
    customer,
    occasion: 'order',
    order: order.order,
    ...(product !== undefined && { product }),
    ...(visitFrom !== undefined && { from: visitFrom }),
  };
}
