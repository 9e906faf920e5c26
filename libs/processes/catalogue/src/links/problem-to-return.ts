import { PROBLEM_KINDS, type OrderFollowUpData, type ProblemReported } from '@huiyin/order-follow-up';
import type { Ground } from '@huiyin/return-exchange';

/** The longest description that a return takes. */
const LONGEST = 4_000;

const GROUND_OF: Readonly<Partial<Record<ProblemReported['data']['kind'], Ground>>> = {
  wrong: 'wrong-goods',
  damaged: 'damaged',
};

/** The return that an order's wrong or damaged goods are: what was paid for them is known where there is one item at most. */
export function returnOfProblem(
  { store, channel, customer, order, goods, amount, deliveredAt }: OrderFollowUpData,
  { kind, details }: ProblemReported['data'],
): object {
  const [item, ...more] = goods.items;
  const single = more.length === 0 ? item : undefined;
  return {
    store,
    channel,
    customer,
    order,
    description: `${PROBLEM_KINDS[kind]['zh-CN']}：${details}`.slice(0, LONGEST),
    ground: GROUND_OF[kind] ?? 'quality',
    wish: 'exchange',
    remoteSale: channel !== 'store',
    ...(single?.product !== undefined && { product: single.product }),
    ...(more.length === 0 && amount !== undefined && { amount }),
    ...(deliveredAt !== undefined && { signedAt: deliveredAt }),
  };
}
