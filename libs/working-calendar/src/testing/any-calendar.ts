import fc from 'fast-check';
import { type Shift, type WorkingCalendar } from '../calendar.ts';
import { type Duration } from '../duration.ts';
import { DAY, HOUR, MINUTE } from '../wall-clock.ts';

const FIRST_DAY = Date.UTC(2026, 0, 1) / DAY;
const WINDOW = 70;

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const shifts = fc
  .array(fc.integer({ min: 0, max: 24 * 60 }), { maxLength: 7 })
  .map((minutes): readonly Shift[] => {
    const cuts = minutes.sort((a, b) => a - b);
    return cuts
      .flatMap((from, i) => (i % 2 === 0 ? [{ from, to: cuts[i + 1] ?? from }] : []))
      .filter(({ from, to }) => from < to)
      .map(({ from, to }) => ({ from: clock(from), to: clock(to) }));
  });

const exceptions = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: WINDOW }), shifts), {
  selector: ([day]) => day,
  maxLength: 12,
});

/** Any calendar with exceptions in the first ten weeks of 2026. */
export const calendars = fc
  .tuple(
    fc.tuple(shifts, shifts, shifts, shifts, shifts, shifts, shifts),
    exceptions,
    fc.constantFrom('+08:00', '+00:00', '-03:30', '+14:00', '-12:00'),
  )
  .filter(([week]) => week.some((day) => day.length > 0))
  .map(([week, days, utcOffset]): WorkingCalendar => {
    const dated = days.map(([day, hours]) => ({
      date: new Date((FIRST_DAY + day) * DAY).toISOString().slice(0, 10),
      hours,
    }));
    return {
      id: 'any',
      version: 1,
      utcOffset,
      weekly: { 1: week[0], 2: week[1], 3: week[2], 4: week[3], 5: week[4], 6: week[5], 7: week[6] },
      holidays: dated.filter(({ hours }) => hours.length === 0).map(({ date }) => date),
      makeUpDays: dated.filter(({ hours }) => hours.length > 0),
    };
  });

/** Half of them on a whole minute, where shifts begin and end. */
export const moments = fc.oneof(
  fc.integer({ min: -10 * DAY, max: (WINDOW + 10) * DAY }).map((ms) => FIRST_DAY * DAY + ms),
  fc
    .integer({ min: -10 * 24 * 60, max: (WINDOW + 10) * 24 * 60 })
    .map((minutes) => FIRST_DAY * DAY + minutes * MINUTE),
);
/** Working time to add, in milliseconds. */
export const amounts = fc.oneof(
  fc.integer({ min: 0, max: 60 * HOUR }),
  fc.nat(3000).map((minutes) => minutes * MINUTE),
);
export const durations: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('hours', 'days', 'working-hours', 'working-days'),
});
