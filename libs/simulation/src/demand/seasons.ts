import { dateOf, weekdayOf } from '../time/units.ts';

/** A time of the year in which people buy more, or less, than usual. */
interface Season {
  readonly name: string;
  /** `MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Orders against an ordinary day. */
  readonly factor: number;
}

const SEASONS: readonly Season[] = [
  { name: '年货节', from: '01-20', to: '02-08', factor: 1.5 },
  { name: '女神节', from: '03-05', to: '03-08', factor: 1.4 },
  { name: '五一', from: '04-29', to: '05-03', factor: 1.3 },
  { name: '618', from: '06-15', to: '06-17', factor: 1.8 },
  { name: '618', from: '06-18', to: '06-18', factor: 3.2 },
  { name: '618', from: '06-19', to: '06-20', factor: 1.5 },
  { name: '国庆', from: '09-29', to: '10-03', factor: 1.3 },
  { name: '双十一', from: '11-01', to: '11-10', factor: 1.4 },
  { name: '双十一', from: '11-11', to: '11-11', factor: 4 },
  { name: '双十一', from: '11-12', to: '11-13', factor: 1.8 },
  { name: '双十二', from: '12-12', to: '12-12', factor: 2 },
];

/** New Year of the lunar calendar 春节, when couriers rest and everybody is at home. */
const SPRING_FESTIVALS = [
  ...['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
];

/** How much more, or less, is bought on a local day than on an ordinary one. */
export function seasonOf(day: number): number {
  const date = dateOf(day);
  const springDay = SPRING_FESTIVALS.map((first) => day - Math.round(Date.parse(first) / 86_400_000));
  if (springDay.some((since) => since >= -1 && since <= 6)) return 0.35;
  const monthAndDay = date.slice(5);
  const season = SEASONS.findLast(({ from, to }) => from <= monthAndDay && monthAndDay <= to);
  return season?.factor ?? 1;
}

/** Weekdays from Monday. */
const WEEK = [0.9, 0.88, 0.9, 0.95, 1.05, 1.2, 1.12] as const;

export const weekdayFactor = (day: number): number => WEEK[weekdayOf(day) - 1]!;

/**
 * How much more a team gets done on such days: overtime and temporary staff cover most of a rush, not all of it.
 */
export const allHands = (season: number): number => (season <= 1 ? 1 : 1 + 0.75 * (season - 1));
