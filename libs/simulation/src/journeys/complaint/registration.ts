import type { Channel } from '@huiyin/casework';
import type { Category, Severity } from '@huiyin/complaint';
import type { Chance } from '../../chance/chance.ts';
import type { Product } from '../../company/products.ts';
import type { Store } from '../../company/store.ts';
import type { SimulatedCustomer } from '../../customers/customer.ts';
import { describeComplaint } from '../../words/complaints.ts';

const CHANNELS: Readonly<Partial<Record<Channel, number>>> = {
  store: 22,
  hotline: 24,
  'online-chat': 14,
  app: 9,
  'mini-program': 8,
  marketplace: 10,
  review: 4,
  website: 3,
  'suggestion-box': 2,
  email: 2,
  authority: 2,
};

const CATEGORIES: Readonly<Record<Category, number>> = {
  'product-quality': 24,
  'service-attitude': 17,
  'price-promotion': 13,
  delivery: 17,
  returns: 13,
  payment: 7,
  safety: 2,
  other: 7,
};

const SEVERITIES: Readonly<Record<Severity, number>> = { minor: 78, major: 18, critical: 4 };

/** What a complaint is about. */
export interface ComplaintSubject {
  readonly channel: Channel;
  readonly category: Category;
  readonly severity: Severity;
  readonly product: Product;
  /** The number of the order that it is about. */
  readonly order?: string;
}

/** What somebody complains about who comes by themselves, and how. */
export function subjectOf(
  chance: Chance,
  product: Product,
  known: Partial<ComplaintSubject> = {},
): ComplaintSubject {
  const category = known.category ?? chance.weighted(CATEGORIES);
  const severity = category === 'safety' ? 'critical' : chance.weighted(SEVERITIES);
  return {
    channel: chance.weighted(CHANNELS as Record<Channel, number>),
    category,
    severity,
    product,
    ...known,
  };
}

/** What `register` is given. */
export function complaintRegistration(
  chance: Chance,
  store: Store,
  { id, name, phone, address, tier }: SimulatedCustomer,
  { channel, category, severity, product, order }: ComplaintSubject,
): object {
  return {
    store: store.code,
    channel,
    customer: { id, name, phone, address, tier },
    description: describeComplaint(chance, category, product.name, store.name),
    category,
    severity,
    product: product.name,
    ...(order !== undefined && { order }),
    ...(channel === 'authority' && { authority: true }),
  };
}
