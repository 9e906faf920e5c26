import { refuse, type Refusal } from '@huiyin/process-engine';
import type { Goods, GoodsItem, GoodsPackage } from '../goods.ts';

/**
 * Why nothing can be said of the item that only goes for these statuses. Shops that follow the order as a whole have no
 * list of items, and may name any.
 */
export function unlessItem(
  { items }: Goods,
  id: string,
  statuses: readonly GoodsItem['status'][],
): Refusal | undefined {
  if (items.length === 0) return undefined;
  const item = items.find((known) => known.id === id);
  if (!item) return refuse('item-unknown', { item: id });
  return statuses.includes(item.status)
    ? undefined
    : refuse('item-elsewhere', { item: id, status: item.status });
}

/** The same of a package, if one is named. */
export function unlessPackage(
  { packages }: Goods,
  id: string | undefined,
  statuses: readonly GoodsPackage['status'][],
): Refusal | undefined {
  if (id === undefined) return undefined;
  const found = packages.find((known) => known.id === id);
  if (!found) return refuse('package-unknown', { package: id });
  return statuses.includes(found.status)
    ? undefined
    : refuse('package-elsewhere', { package: id, status: found.status });
}
