/** The companies’ clocks are ahead of UTC by this all year round: China has no summer time. */
const OFFSET = '+08:00';
const AHEAD = 8 * 3_600_000;

/** What the companies’ clocks show at a moment: `2026-11-22T18:00`. @param moment ISO 8601 with its offset */
export const wallTimeOf = (moment: string): string =>
  new Date(Date.parse(moment) + AHEAD).toISOString().slice(0, 16);

/** The moment at which the companies’ clocks show that: `2026-11-22T18:00:00+08:00`. */
export const momentOf = (wallTime: string): string => `${wallTime}:00${OFFSET}`;

/** Today and the days after at the end of work, as far as they lie ahead. @param now epoch milliseconds */
export function endsOfWork(now: number, days: readonly number[]): readonly { day: number; moment: string }[] {
  return days
    .map((day) => {
      const date = wallTimeOf(new Date(now + day * 86_400_000).toISOString()).slice(0, 10);
      return { day, moment: momentOf(`${date}T18:00`) };
    })
    .filter(({ moment }) => Date.parse(moment) > now);
}
