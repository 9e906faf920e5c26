import type { Company } from '../company/company.ts';
import { PRODUCTS, type Product } from '../company/products.ts';
import type { Store } from '../company/store.ts';
import type { Span } from '../company/staffing.ts';
import { DAY } from '../time/units.ts';

/** A batch of a product that is bad in one store for a while: a hot spot that supervisors should notice. */
export interface BadBatch {
  readonly store: string;
  readonly product: string;
  readonly from: number;
  readonly until: number;
}

/** Days on which a carrier hardly delivers in one store's town: a strike, a flood, snow. */
export interface CarrierTrouble {
  readonly store: string;
  readonly from: number;
  readonly until: number;
}

/** A batch sells for so long. */
const BATCH = 9 * DAY;
const TROUBLE = 4 * DAY;

/** Share of a bad batch that has a flaw. */
const FLAWED = 0.55;

/** What goes wrong beside the ordinary. */
export class Disturbances {
  readonly batches: readonly BadBatch[];
  readonly carriers: readonly CarrierTrouble[];
  readonly returnRate: number;

  constructor({ chance, stores, returnRate }: Company, { from, until }: Span) {
    this.returnRate = returnRate;
    const months = Math.max(1, Math.round((until - from) / (30 * DAY)));
    const momentOf = (name: string, index: number, length: number) => {
      const begins = chance.of(name, index).between(from, Math.max(from, until - length));
      return { from: begins, until: begins + length };
    };
    const some = (name: string, count: number, length: number) =>
      Array.from({ length: count }, (_, index) => ({
        store: chance.of(name, 'store', index).pick(stores).code,
        ...momentOf(name, index, length),
      }));
    const bestsellers = PRODUCTS.filter(({ popularity }) => popularity >= 8);
    this.batches = some('batch', Math.ceil(months / 4), BATCH).map((batch, index) => ({
      ...batch,
      product: chance.of('batch', 'product', index).pick(bestsellers).code,
    }));
    this.carriers = some('carrier', Math.ceil(months / 3), TROUBLE);
  }

  /** How likely it is that a piece sold at that moment has a flaw. */
  flawsOf({ code }: Store, { code: product, flaws }: Product, at: number): number {
    return this.batches.some(
      (batch) => batch.store === code && batch.product === product && within(batch, at),
    )
      ? FLAWED
      : flaws;
  }

  /** How popular a product is: a batch is bought in because it is on offer, which is how a bad one gets to many. */
  demandFor({ code }: Store, { code: product, popularity }: Product, at: number): number {
    return this.batches.some(
      (batch) => batch.store === code && batch.product === product && within(batch, at),
    )
      ? popularity * 4
      : popularity;
  }

  /** Whether the carrier is in trouble. */
  isStuck({ code }: Store, at: number): boolean {
    return this.carriers.some((trouble) => trouble.store === code && within(trouble, at));
  }
}

const within = ({ from, until }: { from: number; until: number }, at: number): boolean =>
  from <= at && at < until;
