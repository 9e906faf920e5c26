import { type PublicHolidays } from '../../public-holidays.ts';
import { DAY, parseLocalDate } from '../../wall-clock.ts';
import { type DayEvent, EventFlaw, readDayEvent } from './day-event.ts';
import { eventBlocks, summaryOf } from './event-blocks.ts';
import { type IcalendarIssue, InvalidIcalendarError } from './invalid-icalendar.ts';

/** What is to be read. */
export interface ReadingOptions {
  /** First and last date (`YYYY-MM-DD`) to read: events that recur have no end of their own. */
  readonly from: string;
  readonly to: string;
  /** What all-day events are that are marked neither as a day off nor as one that is worked. */
  readonly unmarked: 'holiday' | 'skip';
}

/** An event that says nothing about working days. */
export interface SkippedEvent {
  readonly line: number;
  readonly summary: string;
  readonly reason: 'timed' | 'unmarked' | 'cancelled';
}

/** The days of an iCalendar file, and what of it wasn't used. */
export interface ReadIcalendar extends PublicHolidays {
  readonly skipped: readonly SkippedEvent[];
}

interface PlacedEvent extends DayEvent {
  readonly line: number;
}

/**
 * Reads holidays and make-up days from an iCalendar text (RFC 5545): its all-day events, those that recur expanded. An
 * event counts by its mark: 休 or 班 in its summary, categories or description, Apple’s `X-APPLE-SPECIAL-DAY`, or the
 * English words.
 *
 * @throws InvalidIcalendarError naming every event that can't be read, and dates that are both.
 * @throws RangeError for options that are no dates.
 */
export function readIcalendar(text: string, { from, to, unmarked }: ReadingOptions): ReadIcalendar {
  const [first, last] = [dayOf(from), dayOf(to)];
  const issues: IcalendarIssue[] = [];
  const skipped: SkippedEvent[] = [];
  const events: PlacedEvent[] = [];
  for (const block of eventBlocks(text, issues)) {
    attempt(() => {
      const event = readDayEvent(block);
      if (event) events.push({ ...event, line: block.line });
      else skipped.push({ line: block.line, summary: summaryOf(block), reason: 'timed' });
    }, issues);
  }
  const replaced = new Set(
    events.flatMap(({ uid, replaces }) => (replaces === undefined ? [] : [`${uid} ${replaces}`])),
  );
  const kinds = new Map<number, 'holiday' | 'make-up day'>();
  for (const event of events) {
    const { line, summary, cancelled, mark, days } = event;
    const kind = mark === 'unmarked' && unmarked === 'holiday' ? 'holiday' : mark;
    if (cancelled || kind === 'unmarked') {
      skipped.push({ line, summary, reason: cancelled ? 'cancelled' : 'unmarked' });
      continue;
    }
    const begins = attempt(() => beginnings(event, last, replaced), issues) ?? [];
    for (const begin of begins)
      for (let day = Math.max(begin, first); day < begin + days && day <= last; day++) {
        if ((kinds.get(day) ?? kind) !== kind)
          issues.push({
            line,
            message: `makes ${dateOf(day)} a ${kind}, which is a ${kinds.get(day)} already`,
          });
        kinds.set(day, kind);
      }
  }
  if (issues.length > 0) throw new InvalidIcalendarError(issues.sort((a, b) => a.line - b.line));
  const dates = (kind: string) =>
    [...kinds].flatMap(([day, found]) => (found === kind ? [dateOf(day)] : [])).sort();
  return {
    holidays: dates('holiday'),
    makeUpDays: dates('make-up day').map((date) => ({ date })),
    skipped: skipped.sort((a, b) => a.line - b.line),
  };
}

/** The first days of an event's occurrences up to a last one, without those that another event takes the place of. */
function beginnings(
  { uid, first, replaces, occurrences }: DayEvent,
  last: number,
  replaced: ReadonlySet<string>,
): readonly number[] {
  if (replaces !== undefined || !occurrences) return [first];
  const found: number[] = [];
  for (const day of occurrences()) {
    if (day > last) break;
    if (!replaced.has(`${uid} ${day}`)) found.push(day);
  }
  return found;
}

/** What went wrong with an event is kept, and the next one is read. */
function attempt<T>(work: () => T, issues: IcalendarIssue[]): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EventFlaw)) throw error;
    issues.push({ line: error.line, message: error.message });
    return undefined;
  }
}

function dayOf(date: string): number {
  const day = parseLocalDate(date);
  if (day === undefined) throw new RangeError(`${date} is not a date.`);
  return day;
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
