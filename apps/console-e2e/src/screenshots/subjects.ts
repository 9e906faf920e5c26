import type { ListedCase, Recorded } from '../app/recorded.ts';

/** What is on the pictures: of the store that has the most to do. */
export interface Subjects {
  /** A complaint that is being worked on, of those the one that most has happened in. */
  readonly complaint: ListedCase;
  /** The week in which most was out of its usual range, or happened at all, in all stores: `2026-W20`. */
  readonly week: string;
}

export const STORE = 'S03';

const UNDER_WAY = ['verifying', 'planning', 'negotiating', 'executing', 'confirming'].join();
const WEEK = 7 * 86_400_000;

export async function subjectsOf(recorded: Recorded, now: number): Promise<Subjects> {
  const open = await recorded.cases(`process=complaint&store=${STORE}&state=${UNDER_WAY}&limit=500`);
  return {
    complaint: [...open].sort((one, other) => other.version - one.version)[0]!,
    week: await unusualWeek(recorded, now),
  };
}

/** The week with the most hot spots, of those the one with the most complaints that could be judged, of the last eight. */
async function unusualWeek(recorded: Recorded, now: number): Promise<string> {
  const weeks = await Promise.all(
    Array.from({ length: 8 }, async (_, back) => {
      const query = `by=category,product&all=true&week=${now - back * WEEK}`;
      const { week, items } = await recorded.ask<HotSpots>(`/api/hot-spots?${query}`);
      const spots = items.filter(({ level }) => level === 'warning' || level === 'alert').length;
      const judged = items.filter(({ level }) => level !== 'unknown');
      return { name: week.name, spots, complaints: judged.reduce((sum, { count }) => sum + count, 0) };
    }),
  );
  weeks.sort((one, other) => other.spots - one.spots || other.complaints - one.complaints);
  return weeks[0]!.name;
}

interface HotSpots {
  readonly week: { readonly name: string };
  readonly items: readonly { readonly level: string; readonly count: number }[];
}
