import type { OrderFollowUpFact, OrderItem } from './facts.ts';

/** Where one item of an order is. */
export interface GoodsItem extends OrderItem {
  readonly status: 'open' | 'picked' | 'missing' | 'packed';
  /** When the supplier delivers what is missing: ISO 8601, UTC. */
  readonly expectedBy?: string;
}

export interface GoodsPackage {
  readonly id: string;
  readonly items: readonly string[];
  readonly status: 'packed' | 'sent' | 'delivered';
}

/** What is known of an order's goods: partial deliveries don't change how far the order as a whole is. */
export interface Goods {
  /** Empty where the shop follows the order as a whole. */
  readonly items: readonly GoodsItem[];
  readonly packages: readonly GoodsPackage[];
  /** Somebody said that everything is there, whatever is known of single items. */
  readonly complete: boolean;
}

/**
 * How far all goods of an order are, the hindmost counting: `short`: nothing is left to do but for what is missing.
 * An order whose items aren't known is `arranging` until somebody says that it is complete.
 */
export type GoodsStage = 'untouched' | 'arranging' | 'short' | 'packed' | 'sent' | 'delivered';

export function goodsStage({ items, packages, complete }: Goods): GoodsStage {
  if (items.some(({ status }) => status === 'missing'))
    return items.every(({ status }) => status === 'missing' || status === 'packed') ? 'short' : 'arranging';
  if (!complete && (items.length === 0 || items.some(({ status }) => status !== 'packed'))) {
    return packages.length === 0 && items.every(({ status }) => status === 'open')
      ? 'untouched'
      : 'arranging';
  }
  if (packages.length === 0 || packages.some(({ status }) => status === 'packed')) return 'packed';
  return packages.some(({ status }) => status === 'sent') ? 'sent' : 'delivered';
}

export const openGoods = (items: readonly OrderItem[] = []): Goods => ({
  items: items.map((item) => ({ ...item, status: 'open' })),
  packages: [],
  complete: false,
});

/** The goods after a fact; most facts don't touch them. */
export function evolveGoods(goods: Goods, fact: Pick<OrderFollowUpFact, 'type' | 'data'>): Goods {
  const { type, data } = fact as OrderFollowUpFact;
  switch (type) {
    case 'OrderAmended':
      return data.items ? { ...goods, items: amended(goods, data.items) } : goods;
    case 'OrderBackordered':
      return { ...goods, complete: false };
    case 'ItemPicked':
      return mark(goods, [data.item], 'picked', ['open', 'missing']);
    case 'ItemOutOfStock':
      return { ...mark(goods, [data.item], 'missing'), complete: false };
    case 'ItemReordered':
      return {
        ...goods,
        items: goods.items.map((item) =>
          item.id === data.item ? { ...item, expectedBy: data.expectedBy } : item,
        ),
      };
    case 'GoodsRestocked':
      return mark(goods, data.items, 'open', ['missing']);
    case 'PackagePacked': {
      const picked = goods.items.filter(({ status }) => status === 'picked').map(({ id }) => id);
      const items = data.items ?? picked;
      return place(mark(goods, items, 'packed'), { id: data.package, items, status: 'packed' });
    }
    case 'OrderReady':
    case 'Dispatched':
    case 'Delivered':
      return finish(goods, type);
    case 'ReplacementChosen':
      return {
        ...goods,
        items: goods.items.map((item) =>
          item.id === data.item ? { ...data.replacement, status: 'open' } : item,
        ),
      };
    case 'ItemsDropped':
      return { ...goods, items: goods.items.filter(({ id }) => !data.items.includes(id)) };
    case 'PackageSent':
      return move(goods, data.package, 'sent');
    case 'PackageDelivered':
      return move(goods, data.package, 'delivered');
    default:
      return goods;
  }
}

/** Items that stay in the order stay where they are. */
const amended = ({ items }: Goods, now: readonly OrderItem[]): readonly GoodsItem[] =>
  now.map((item) => ({ ...item, status: items.find(({ id }) => id === item.id)?.status ?? 'open' }));

function mark(
  goods: Goods,
  ids: readonly string[] | undefined,
  status: GoodsItem['status'],
  from?: readonly GoodsItem['status'][],
): Goods {
  const concerned = (item: GoodsItem) =>
    (ids === undefined || ids.includes(item.id)) && (from === undefined || from.includes(item.status));
  return { ...goods, items: goods.items.map((item) => (concerned(item) ? { ...item, status } : item)) };
}

const place = (goods: Goods, placed: GoodsPackage): Goods => ({
  ...goods,
  packages: [...goods.packages.filter(({ id }) => id !== placed.id), placed],
});

/** Moves a package on; one that nobody saw being packed is known from here on. */
function move(goods: Goods, id: string, status: GoodsPackage['status']): Goods {
  if (!goods.packages.some((known) => known.id === id)) return place(goods, { id, items: [], status });
  return {
    ...goods,
    packages: goods.packages.map((known) => (known.id === id ? { ...known, status } : known)),
  };
}

/** What is said of the order as a whole goes for all its parts. */
function finish(goods: Goods, said: 'OrderReady' | 'Dispatched' | 'Delivered'): Goods {
  const packages = goods.packages.map((known): GoodsPackage => {
    if (said === 'Delivered') return { ...known, status: 'delivered' };
    return said === 'Dispatched' && known.status === 'packed' ? { ...known, status: 'sent' } : known;
  });
  return { ...mark(goods, undefined, 'packed'), packages, complete: true };
}
