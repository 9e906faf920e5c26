import type { Chance } from '../chance/chance.ts';
import type { Company } from '../company/company.ts';
import { PRODUCTS } from '../company/products.ts';
import type { Store } from '../company/store.ts';
import type { Disturbances } from '../disturbances/disturbances.ts';
import { subjectOf, type ComplaintSubject } from '../journeys/complaint/registration.ts';
import { orderSubjectOf, type OrderSubject } from '../journeys/order/registration.ts';
import { dateOf, startOfDay } from '../time/units.ts';
import { timeOfDay } from './day-shape.ts';
import { seasonOf, weekdayFactor } from './seasons.ts';

/** Somebody turns to a store. */
export interface Arrival<Subject> {
  readonly at: number;
  /** What it is known by: the same in every run. */
  readonly key: string;
  readonly store: Store;
  /** Number of the customer. */
  readonly customer: number;
  readonly subject: Subject;
  /** Draws about it. */
  readonly chance: Chance;
}

/** How often somebody complains again of the same, and how often they say the same twice. */
const AGAIN = 0.09;
const TWICE = 0.015;
/** A few people buy often. */
const FAITHFULNESS = 1.6;

/** A complaint, as the one who came before may have been. */
export interface ComplaintArrival extends Arrival<ComplaintSubject> {
  /** Whether it is the same matter as the customer’s last complaint. */
  readonly isTwice: boolean;
}

/** What comes to the stores of a company, day by day. */
export class Demand {
  /** Who complained last in a store. */
  readonly #recent = new Map<string, { readonly customer: number; readonly subject: ComplaintSubject }[]>();

  constructor(
    private readonly company: Company,
    private readonly disturbances: Disturbances,
  ) {}

  /** The orders of a local day in a store, in no order. */
  ordersOn(day: number, store: Store): readonly Arrival<OrderSubject>[] {
    const chance = this.company.chance.of('orders', store.code, day);
    const mean = this.company.ordersPerDay * store.size * seasonOf(day) * weekdayFactor(day);
    const date = dateOf(day).replaceAll('-', '');
    return Array.from({ length: chance.count(mean) }, (_, index) => {
      const own = chance.of(index);
      const number = `SO${date}${store.code}${String(index + 1).padStart(4, '0')}`;
      const noon = startOfDay(day) + 43_200_000;
      const subject = orderSubjectOf(own, number, (product) =>
        this.disturbances.demandFor(store, product, noon),
      );
      return {
        at: startOfDay(day) + timeOfDay(own, subject.channel),
        key: number,
        store,
        customer: this.#customer(own),
        subject,
        chance: own,
      };
    });
  }

  /** The complaints of a local day in a store that don’t come from an order that is followed; the days in their order. */
  complaintsOn(day: number, store: Store): readonly ComplaintArrival[] {
    const chance = this.company.chance.of('complaints', store.code, day);
    const season = 0.4 + 0.6 * seasonOf(day - 2);
    const { ordersPerDay, complaintRate } = this.company;
    const mean = ordersPerDay * store.size * complaintRate * store.friction * season;
    const key = (prefix: string, index: number) =>
      `${prefix}${dateOf(day).replaceAll('-', '')}${store.code}${String(index + 1).padStart(3, '0')}`;
    const upset = this.disturbances.upsetOn(day, store).map(({ at, product, chance: own }, index) => ({
      at,
      key: key('KP', index),
      store,
      customer: this.#customer(own),
      subject: subjectOf(own, product, { category: 'product-quality' }),
      chance: own,
      isTwice: false,
    }));
    const ordinary = Array.from({ length: chance.count(mean) }, (_, index) => {
      const own = chance.of(index);
      const product = own.pickBy(PRODUCTS, ({ popularity }) => popularity);
      const recent = this.#recentIn(store);
      const before = own.whether(AGAIN) && recent.length > 0 ? own.pick(recent) : undefined;
      const subject = before
        ? { ...before.subject, channel: subjectOf(own, product).channel }
        : subjectOf(own, product);
      const customer = before?.customer ?? this.#customer(own);
      if (!before) recent.unshift({ customer, subject });
      if (recent.length > 15) recent.pop();
      return {
        at: startOfDay(day) + timeOfDay(own, subject.channel),
        key: key('KS', index),
        store,
        customer,
        subject,
        chance: own,
        isTwice: before !== undefined && own.whether(TWICE / AGAIN),
      };
    });
    return [...ordinary, ...upset];
  }

  #customer(chance: Chance): number {
    return Math.floor(chance.share() ** FAITHFULNESS * this.company.customers);
  }

  #recentIn({ code }: Store) {
    let recent = this.#recent.get(code);
    if (!recent) this.#recent.set(code, (recent = []));
    return recent;
  }
}
