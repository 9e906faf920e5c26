import { defaultCalendar } from '@huiyin/working-calendar';
import { HOUR, dateOf, dayOf, startOfDay, weekdayOf } from '../../time/units.ts';
import { isComplaint, stays, settling } from './questions.ts';
import type { CaseRecord } from './case-record.ts';

/** Office hours of the default calendar, day by day. */
function hoursOn(day: number): readonly (readonly [number, number])[] {
  const date = dateOf(day);
  const isMadeUp = defaultCalendar.makeUpDays.some((made) => made.date === date);
  if (!isMadeUp && (weekdayOf(day) > 5 || defaultCalendar.holidays.includes(date))) return [];
  return [
    [9 * HOUR, 12 * HOUR],
    [13 * HOUR, 18 * HOUR],
  ];
}

/** Working time between two moments, counted day by day. */
export function worked(from: number, until: number): number {
  let sum = 0;
  for (let day = dayOf(from); startOfDay(day) < until; day++)
    for (const [begins, ends] of hoursOn(day))
      sum += Math.max(0, Math.min(until, startOfDay(day) + ends) - Math.max(from, startOfDay(day) + begins));
  return sum;
}

/** Working time that a case took until the first, or the last outcome: waiting for the customer isn't counted. */
export function workedUntil(record: CaseRecord, which: 'firstAt' | 'lastAt'): number | undefined {
  const until = settling(record)[which];
  if (until === undefined) return undefined;
  const waits = isComplaint(record) ? 'awaitingCustomer' : 'accepting';
  const parts = openParts(record).map(([from, to]) => [from, Math.min(to, until)] as const);
  const waiting = stays(record).filter(({ state }) => state === waits);
  return parts.reduce((sum, [from, to]) => {
    if (to <= from) return sum;
    const paused = waiting.map(({ from: begins, until: ends = Infinity }) =>
      worked(Math.max(from, begins), Math.max(Math.max(from, begins), Math.min(to, ends))),
    );
    return sum + worked(from, to) - paused.reduce((total, ms) => total + ms, 0);
  }, 0);
}

/** From the beginning, and from each reopening, to the outcome. */
function openParts(record: CaseRecord): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from: number | undefined = record.openedAt;
  for (const { type, at, state } of record.events) {
    const settles = isComplaint(record)
      ? /^(OutcomeConfirmed|FinalAnswerGiven|CustomerUnreachable|Complaint(Rejected|Withdrawn|Merged))$/.test(
          type,
        )
      : state === 'completed' || state === 'cancelled';
    if (type === 'ComplaintReopened') from = at;
    if (settles && from !== undefined) {
      parts.push([from, at]);
      from = undefined;
    }
  }
  return parts;
}
