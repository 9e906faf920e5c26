import type { Category } from '@huiyin/complaint';
import {
  PROBLEM_KINDS,
  type OrderFollowUpData,
  type ProblemKind,
  type ProblemReported,
} from '@huiyin/order-follow-up';

/** The longest description that a complaint takes. */
const LONGEST = 4_000;

/** What a problem with an order is a complaint about. */
const CATEGORY_OF: Readonly<Record<ProblemKind, Category>> = {
  wrong: 'delivery',
  damaged: 'product-quality',
  missing: 'delivery',
  late: 'delivery',
  other: 'other',
};

/** The complaint that an order's problem is: same customer, channel and order; the product where there is only one. */
export function complaintOfProblem(
  order: OrderFollowUpData,
  { kind, details }: ProblemReported['data'],
): object {
  const { store, channel, customer, goods } = order;
  const products = new Set(goods.items.flatMap(({ product }) => product ?? []));
  const [product] = products.size === 1 ? products : [];
  return {
    store,
    channel,
    customer,
    description: `${PROBLEM_KINDS[kind]['zh-CN']}：${details}`.slice(0, LONGEST),
    category: CATEGORY_OF[kind],
    severity: 'minor',
    order: order.order,
    ...(product !== undefined && { product }),
  };
}
