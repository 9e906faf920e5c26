import type { Channel } from '@huiyin/casework';
import type { Category } from '@huiyin/complaint';
import type { ProblemKind } from '@huiyin/order-follow-up';
import type { Step } from '../../running/step.ts';
import { HOUR } from '../../time/units.ts';
import { CANCELLATIONS } from '../../words/orders.ts';
import { handler } from '../situation.ts';
import { heldOf, type OrderFile } from './order-file.ts';
import { mainProduct } from './registration.ts';

/** Until goods are on their way customers change their minds without much ado. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'placed',
  'confirmed',
  'arranging',
  'backordered',
  'ready',
]);

/** 取消订单: wished, paid back, done. */
export function cancel(file: OrderFile): Step | undefined {
  const { cancellation, payments } = file.data;
  const chance = file.chance('cancel');
  if (!cancellation) {
    const share = file.place === 'backordered' ? 0.12 : 0.022;
    if (file.hasRegretted || !BEFORE_SENDING.has(file.place) || !chance.whether(share)) return undefined;
    return {
      situation: 'regretting',
      notBefore: file.openedAt + chance.exponential(18) * HOUR,
      by: { kind: 'system', system: file.data.channel },
      moves: () => {
        file.hasRegretted = true;
        if (!BEFORE_SENDING.has(file.place) || file.data.cancellation) return [];
        const reason = chance.pick(CANCELLATIONS);
        return [{ name: 'request-cancellation', payload: { requestedBy: 'customer', reason } }];
      },
    };
  }
  if (payments.refunding !== undefined || payments.issue !== undefined) return undefined;
  if (file.chance('talk').whether(0.1))
    return {
      situation: 'to be talked over',
      by: handler(file, 6, { claims: false }),
      moves: () => [{ name: 'withdraw-cancellation', payload: { reason: '沟通后顾客决定保留订单' } }],
    };
  if (heldOf(file) > 0)
    return {
      situation: 'to be refunded',
      by: handler(file, 5, { claims: false }),
      moves: () => [{ name: 'start-refund', payload: { reason: '顾客取消订单' } }],
    };
  return {
    situation: 'to be cancelled',
    by: handler(file, 4, { claims: false }),
    moves: () =>
      heldOf(file) > 0 || file.data.payments.issue !== undefined
        ? []
        : [
            {
              name: 'cancel',
              payload: {
                reason: cancellation.reason,
                told: { channel: file.customer.preferredChannel, words: '订单已取消，款项已退回' },
              },
            },
          ],
  };
}

/** What is bought unseen may come back within seven days. */
const UNSEEN: ReadonlySet<string> = new Set<Channel>([
  'marketplace',
  'app',
  'mini-program',
  'website',
  'hotline',
]);

/** 七天无理由退货. */
export function sendBack(file: OrderFile): Step | undefined {
  const { order, deliveredAt, channel } = file.data;
  if (file.place !== 'accepting' || deliveredAt === undefined || file.hasAskedToReturn) return undefined;
  const chance = file.chance('send back');
  if (file.isFlawed || !UNSEEN.has(channel) || !chance.whether(file.surroundings.returnRate))
    return undefined;
  return {
    situation: 'regrets it',
    after: chance.exponential(30 * HOUR),
    by: { kind: 'system', system: channel },
    moves: () => {
      file.hasAskedToReturn = true;
      return [];
    },
    opens: { kind: 'return', order, product: mainProduct(file), signedAt: deliveredAt },
  };
}

const COMPLAINS = { easy: 0.15, usual: 0.4, demanding: 0.75, angry: 0.95 } as const;
const ABOUT: Readonly<Record<ProblemKind, Category>> = {
  damaged: 'product-quality',
  wrong: 'delivery',
  missing: 'delivery',
  late: 'delivery',
  other: 'service-attitude',
};

/** What went wrong with an order becomes a complaint of its own, for some. */
export function complain(file: OrderFile): Step | undefined {
  const { problem, order } = file.data;
  if (file.place !== 'problem' || !problem || file.hasComplained) return undefined;
  const chance = file.chance('complain');
  if (!chance.whether(COMPLAINS[file.customer.temper])) return undefined;
  return {
    situation: 'annoyed',
    after: chance.between(0.3, 8) * HOUR,
    by: { kind: 'system', system: file.data.channel },
    moves: () => {
      file.hasComplained = true;
      return [];
    },
    opens: { kind: 'complaint', category: ABOUT[problem.kind], order, product: mainProduct(file) },
  };
}
