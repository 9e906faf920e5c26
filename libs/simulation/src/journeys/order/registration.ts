import type { Channel } from '@huiyin/casework';
import type { PaymentMethod } from '@huiyin/order-follow-up';
import type { Chance } from '../../chance/chance.ts';
import { PRODUCTS, type Product } from '../../company/products.ts';
import type { Store } from '../../company/store.ts';
import type { SimulatedCustomer } from '../../customers/customer.ts';
import type { OrderFile } from './order-file.ts';

const CHANNELS: Readonly<Partial<Record<Channel, number>>> = {
  marketplace: 30,
  app: 22,
  'mini-program': 18,
  store: 18,
  hotline: 5,
  'online-chat': 4,
  website: 3,
};
const ONLINE: ReadonlySet<Channel> = new Set<Channel>(['marketplace', 'app', 'mini-program', 'website']);
const METHODS: Readonly<Partial<Record<PaymentMethod, number>>> = { 'wechat-pay': 5, alipay: 4, card: 2 };

/** What an order is about. */
export interface OrderSubject {
  readonly channel: Channel;
  readonly number: string;
  readonly products: readonly Product[];
  /** Whether the warehouse follows single items. */
  readonly itemised: boolean;
  /** How it is paid at once; absent: later. */
  readonly paid?: PaymentMethod;
}

/** What somebody orders, by what is popular in their store just then. */
export function orderSubjectOf(
  chance: Chance,
  number: string,
  popularity: (product: Product) => number,
): OrderSubject {
  const pick = () => chance.pickBy(PRODUCTS, popularity);
  const first = pick();
  const channel = chance.weighted(CHANNELS as Record<Channel, number>);
  const itemised = first.makingDays === undefined && chance.whether(0.28);
  const more = itemised ? Array.from({ length: chance.whole(0, 2) }, pick) : [];
  const products = [...new Set([first, ...more.filter(({ makingDays }) => makingDays === undefined)])];
  const atOnce = chance.whether(ONLINE.has(channel) ? 0.97 : 0.7);
  return {
    channel,
    number,
    products,
    itemised,
    ...(atOnce && { paid: chance.weighted(METHODS as Record<PaymentMethod, number>) }),
  };
}

/** What `register` is given. */
export function orderRegistration(
  store: Store,
  { id, name, phone, address, tier, preferredChannel }: SimulatedCustomer,
  { channel, number, products, itemised }: OrderSubject,
): object {
  const names = products.map((product) => product.name);
  return {
    store: store.code,
    channel,
    customer: { id, name, phone, address, tier },
    order: number,
    amount: products.reduce((sum, { price }) => sum + price, 0),
    details: names.join('、'),
    preferredChannel,
    ...(itemised && {
      items: products.map(({ code, name: product, price }) => ({ id: code, product, quantity: 1, price })),
    }),
  };
}

/** The dearest thing in an order: what decides how it is made and delivered. */
export function mainProduct({ data }: OrderFile): Product {
  const names = (data.details ?? '').split('、');
  const found = PRODUCTS.filter(({ name }) => names.includes(name));
  return found.sort((one, other) => other.price - one.price)[0] ?? PRODUCTS[0]!;
}
