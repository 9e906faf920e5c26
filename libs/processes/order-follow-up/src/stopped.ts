import type { OrderFollowUpFact } from './facts.ts';
import { goodsStage, type Goods } from './goods.ts';

/** Facts by which an order that was stopped may go on. */
const RESUMES = new Set<OrderFollowUpFact['type']>([
  'ItemPicked',
  'GoodsRestocked',
  'ReplacementChosen',
  'ItemsDropped',
]);

/** What is known of an order before a fact. */
interface Before {
  readonly confirmed: boolean;
  readonly stopped: boolean;
  readonly goods: Goods;
}

/** Whether an order can't go on after a fact, with these goods, because something is missing; however that came. */
export function isStopped(before: Before, goods: Goods, type: OrderFollowUpFact['type']): boolean {
  if (type === 'OrderBackordered') return true;
  if (before.stopped && type === 'PackagePacked') return goodsStage(goods) !== 'packed';
  if (before.stopped && !RESUMES.has(type)) return true;
  const changes = before.confirmed ? goods !== before.goods : type === 'OrderConfirmed';
  return changes && goodsStage(goods) === 'short';
}
