import type { Person } from './person.ts';

/** How a store is run; decides how fast, how kindly and how carefully things are done there. */
export interface StoreQuality {
  /** Orders against the average store. */
  readonly size: number;
  /** How much of their time its people are busy on an ordinary day. */
  readonly utilisation: number;
  /** Complaints that nobody's product caused, against the average store. */
  readonly friction: number;
  /** Delays of warehouse and carrier, against the average store. */
  readonly slowness: number;
  /** Whether supervisors hand out cases; elsewhere whoever has time takes them. */
  readonly assigns: boolean;
}

/** A store with its people. */
export interface Store extends StoreQuality {
  readonly code: string;
  readonly name: string;
  readonly people: readonly Person[];
  /** How much longer everything takes than it would if these were the only things to do: people serve in the shop too. */
  readonly pace: number;
}
