import type { Channel, Tier } from '@huiyin/casework';
import type { Chance } from '../chance/chance.ts';
import { address, personName, phoneNumber } from '../words/names.ts';

/** How somebody takes it when something goes wrong. */
export type Temper = 'easy' | 'usual' | 'demanding' | 'angry';

/** Somebody who buys. */
export interface SimulatedCustomer {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly tier: Tier;
  readonly temper: Temper;
  readonly preferredChannel: Channel;
  /** Share of calls that they take. */
  readonly reachable: number;
}

const TIERS: Readonly<Record<Tier, number>> = { regular: 0.78, silver: 0.16, gold: 0.06 };
const TEMPERS: Readonly<Record<Temper, number>> = { easy: 0.35, usual: 0.45, demanding: 0.14, angry: 0.06 };
const PREFERRED: Readonly<Partial<Record<Channel, number>>> = { hotline: 5, app: 3, 'mini-program': 2 };

/** The customer of this number: the same one every time. */
export function customerOf(company: Chance, number: number): SimulatedCustomer {
  const chance = company.of('customer', number);
  return {
    number,
    id: `C${String(100_000 + number)}`,
    name: personName(chance),
    phone: phoneNumber(chance),
    address: address(chance),
    tier: chance.weighted(TIERS),
    temper: chance.weighted(TEMPERS),
    preferredChannel: chance.weighted(PREFERRED as Record<Channel, number>),
    reachable: chance.whether(0.05) ? 0.15 : 0.9,
  };
}
