import type { Chance } from '../chance/chance.ts';
import type { Company } from '../company/company.ts';
import { PRODUCTS, type Product } from '../company/products.ts';
import type { Store } from '../company/store.ts';
import type { Span } from '../company/staffing.ts';
import { timeOfDay } from '../demand/day-shape.ts';
import { DAY, dayOf, HOUR, startOfDay } from '../time/units.ts';

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
/** Who bought of it over the counter complains without an order that is followed: so many a day, so long after the first piece. */
const UPSET_A_DAY = 2.2;
const UPSET_FROM = 2 * DAY;
const UPSET_UNTIL = BATCH + 4 * DAY;
/** The last batch has been sold for so long when the time simulated ends. */
const FRESH = 7 * DAY;
/** So many complain of it in the last hours: enough for an alert to whoever looks then, also on a Monday morning. */
const LAST = 11;
const LAST_FROM = 3 * HOUR;
const NOON = 12 * HOUR;

/** Somebody is upset about a piece of a bad batch. */
export interface Upset {
  readonly at: number;
  readonly product: Product;
  readonly chance: Chance;
}

/** What goes wrong beside the ordinary. */
export class Disturbances {
  readonly batches: readonly BadBatch[];
  readonly carriers: readonly CarrierTrouble[];
  readonly returnRate: number;
  readonly #chance: Chance;
  readonly #until: number;
  /** The first whole day: somebody complains of the product, which has a usual range of its own from then on. */
  readonly #firstDay: number;

  constructor({ chance, stores, returnRate }: Company, { from, until }: Span) {
    this.returnRate = returnRate;
    this.#chance = chance;
    this.#until = until;
    this.#firstDay = dayOf(from) + 1;
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
    const breakable = PRODUCTS.filter(({ popularity, flaws }) => popularity >= 8 && flaws >= 0.005);
    const fresh = { store: stores[0]!.code, from: until - FRESH, until: until - FRESH + BATCH };
    this.batches = [...some('batch', Math.ceil(months / 4), BATCH), fresh].map((batch, index) => ({
      ...batch,
      product: chance.of('batch', 'product', index).pick(breakable).code,
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

  /** Who complains on a local day of what they bought over the counter. */
  upsetOn(day: number, { code }: Store): readonly Upset[] {
    return this.batches.flatMap(({ store, product: sold, from }, index) => {
      if (store !== code) return [];
      const product = PRODUCTS.find((one) => one.code === sold)!;
      const chance = this.#chance.of('batch', 'upset', index, day);
      const upset = (name: string, count: number, moment: (own: Chance) => number): readonly Upset[] =>
        Array.from({ length: count }, (_, each) => {
          const own = chance.of(name, each);
          return { at: Math.floor(moment(own)), product, chance: own };
        });
      const isFresh = index === this.batches.length - 1;
      const isLast = isFresh && dayOf(this.#until - 1) === day;
      return [
        ...upset('day', chance.count(UPSET_A_DAY), (own) => startOfDay(day) + timeOfDay(own, 'store')),
        ...upset('end', isLast ? LAST : 0, (own) =>
          own.between(Math.max(startOfDay(day), this.#until - LAST_FROM), this.#until),
        ),
      ]
        .filter(({ at }) => from + UPSET_FROM <= at && at < from + UPSET_UNTIL)
        .concat(upset('first', isFresh && day === this.#firstDay ? 1 : 0, () => startOfDay(day) + NOON));
    });
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
