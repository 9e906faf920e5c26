import type { Channel } from '@huiyin/casework';
import type { Chance } from '../chance/chance.ts';
import { HOUR } from '../time/units.ts';

/** How busy each hour of a day is, from midnight: people in shops, and people with telephones in their beds. */
const IN_SHOPS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 6, 7, 5, 5, 6, 7, 7, 7, 6, 5, 3, 1, 0, 0];
const ONLINE = [3, 1, 1, 0, 0, 0, 1, 2, 3, 5, 6, 6, 6, 5, 5, 5, 5, 5, 5, 6, 8, 9, 8, 5];
const BY_TELEPHONE = [0, 0, 0, 0, 0, 0, 0, 1, 4, 8, 9, 7, 4, 5, 7, 8, 7, 6, 4, 3, 2, 1, 0, 0];

const HOURS: Readonly<Partial<Record<Channel, readonly number[]>>> = {
  store: IN_SHOPS,
  'suggestion-box': IN_SHOPS,
  hotline: BY_TELEPHONE,
  authority: BY_TELEPHONE,
};

/** A moment of a day at which people turn to this channel, in milliseconds from its beginning. */
export function timeOfDay(chance: Chance, channel: Channel): number {
  const hours = HOURS[channel] ?? ONLINE;
  let left = chance.share() * hours.reduce((sum, weight) => sum + weight, 0);
  const hour = hours.findIndex((weight) => (left -= weight) < 0);
  return Math.floor((Math.max(hour, 0) + chance.share()) * HOUR);
}
