import type { Chance } from '../chance/chance.ts';
import { STORE_NAMES } from '../words/names.ts';
import { staffOf, type Span } from './staffing.ts';
import type { Store, StoreQuality } from './store.ts';

/** A company with its stores. */
export interface Company {
  readonly chance: Chance;
  readonly stores: readonly Store[];
  /** How many people buy there now and then. */
  readonly customers: number;
  /** Orders a day of the average store. */
  readonly ordersPerDay: number;
  /** Complaints that come by themselves, against orders, in the average store. */
  readonly complaintRate: number;
  /** Goods that come back although nothing is wrong with them, against orders from afar that were delivered. */
  readonly returnRate: number;
}

/** As often as that where nobody says otherwise. */
const RETURN_RATE = 0.035;

/** Minutes of agents' time that an order, and a complaint, take. */
const ORDER_MINUTES = 11;
const COMPLAINT_MINUTES = 85;
/** Minutes that somebody works on an average day of the year, days off included. */
const MINUTES_A_DAY = 480 * (5 / 7) * 0.95;
/** Nobody takes longer than this for anything because of other work. */
const SLOWEST_PACE = 4;

/** What a company is made of. */
export type CompanySize = Pick<Company, 'ordersPerDay' | 'complaintRate'> &
  Partial<Pick<Company, 'returnRate'>> & { readonly stores: number };

/** The company of a seed: stores of different size and quality, with their people. */
export function companyOf(chance: Chance, size: CompanySize, span: Span): Company {
  const { stores, ordersPerDay, complaintRate, returnRate = RETURN_RATE } = size;
  return {
    chance,
    ordersPerDay,
    complaintRate,
    returnRate,
    customers: Math.max(200, Math.round((ordersPerDay * stores * 365) / 5)),
    stores: Array.from({ length: stores }, (_, index) => {
      const code = `S${String(index + 1).padStart(2, '0')}`;
      const quality = qualityOf(chance.of('store', index), index, stores);
      const agents = 3 + Math.round(2 * quality.size);
      const orders = ordersPerDay * quality.size;
      const load = orders * (ORDER_MINUTES + complaintRate * quality.friction * COMPLAINT_MINUTES);
      const pace = (quality.utilisation * agents * MINUTES_A_DAY) / load;
      return {
        code,
        name: STORE_NAMES[index % STORE_NAMES.length]!,
        ...quality,
        pace: Math.min(SLOWEST_PACE, pace),
        people: staffOf(chance.of('staff'), code, agents, span),
      };
    }),
  };
}

/** The first store is run well, the last one badly; those between them as it comes. */
function qualityOf(chance: Chance, index: number, stores: number): StoreQuality {
  const size = Math.min(2, Math.max(0.45, chance.around(0.95, 0.4)));
  const assigns = chance.whether(0.5);
  if (index === 0) return { size, utilisation: 0.36, friction: 0.5, slowness: 0.8, assigns: true };
  if (index === stores - 1) return { size, utilisation: 0.72, friction: 2, slowness: 1.5, assigns: false };
  return {
    size,
    utilisation: chance.between(0.4, 0.58),
    friction: chance.between(0.6, 1.3),
    slowness: chance.between(0.85, 1.25),
    assigns,
  };
}
