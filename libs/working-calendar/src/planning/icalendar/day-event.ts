import ICAL from 'ical.js';
import { parseLocalDate } from '../../wall-clock.ts';
import { type ContentLine, type EventBlock } from './event-blocks.ts';

/** What a day off, or a day worked to make up for one, is marked with. */
export type Mark = 'holiday' | 'make-up day' | 'unmarked';

/** An all-day event. */
export interface DayEvent {
  readonly uid: string;
  readonly summary: string;
  readonly mark: Mark;
  /** Number of its first day, 1970-01-01 being 0, and how many days it takes. */
  readonly first: number;
  readonly days: number;
  /** The day of the occurrence that it takes the place of (RECURRENCE-ID). */
  readonly replaces: number | undefined;
  readonly cancelled: boolean;
  /** Its occurrences, the first included, where it recurs; each the number of a day, ascending. */
  readonly occurrences: (() => Iterable<number>) | undefined;
}

/** What is wrong with an event. */
export class EventFlaw extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** No public holiday is longer; whatever is, was meant otherwise. */
const LONGEST = 366;
/** How often an event may recur before the days that are asked for. */
const MOST = 50_000;
const RECURS = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** `undefined` for an event of a certain time: it says nothing about a day. @throws EventFlaw */
export function readDayEvent(block: EventBlock): DayEvent | undefined {
  const event = parsed(block);
  const flaw = (message: string) => new EventFlaw(block.line, message);
  const first = dayOf(event, 'dtstart', flaw);
  if (first === TIMED) return undefined;
  if (first === undefined) throw flaw('begins an event without DTSTART');
  const { component } = event;
  const status: unknown = component.getFirstPropertyValue('status');
  const replaced = dayOf(event, 'recurrence-id', flaw);
  return {
    uid: event.uid ?? '',
    summary: event.summary ?? '',
    mark: markOf(component),
    first,
    days: daysOf(event, first, flaw),
    replaces: replaced === TIMED ? undefined : replaced,
    cancelled: String(status).toUpperCase() === 'CANCELLED',
    occurrences: event.isRecurring() ? occurrencesOf(event, flaw) : undefined,
  };
}

/** @throws EventFlaw that names the very line that can't be read, where it is one line's fault. */
function parsed({ line, lines }: EventBlock): ICAL.Event {
  try {
    return eventOf(lines);
  } catch (error) {
    const inner = lines.slice(1, -1).filter(({ text }) => !/^(BEGIN|END):/i.test(text));
    const wrong = inner.find(
      (each) => messageOf(() => eventOf([lines[0]!, each, lines.at(-1)!])) !== undefined,
    );
    throw new EventFlaw(wrong?.line ?? line, `can’t be read: ${(error as Error).message}`);
  }
}

function eventOf(lines: readonly ContentLine[]): ICAL.Event {
  const text = ['BEGIN:VCALENDAR', ...lines.map(({ text }) => text), 'END:VCALENDAR'].join('\r\n');
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
  if (!component) throw new Error('it holds no event');
  // Values are decoded when they are asked for: a wrong one is to be found here.
  for (const property of component.getAllProperties()) property.getValues();
  return new ICAL.Event(component);
}

function messageOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const TIMED = Symbol('timed');
type Flaw = (message: string) => EventFlaw;

function dayOf({ component }: ICAL.Event, name: string, flaw: Flaw): number | typeof TIMED | undefined {
  const property = component.getFirstProperty(name);
  if (!property) return undefined;
  const [, , type, written] = property.toJSON() as [string, object, string, unknown];
  if (type !== 'date') return TIMED;
  const day = parseLocalDate(String(written));
  if (day === undefined)
    throw flaw(`begins an event with a ${name.toUpperCase()} that is no date: ${String(written)}`);
  return day;
}

function daysOf(event: ICAL.Event, first: number, flaw: Flaw): number {
  const end = dayOf(event, 'dtend', flaw);
  if (end === TIMED) throw flaw('begins an event that starts with a day and ends with a time');
  const written = event.component.getFirstPropertyValue('duration');
  // Many programs write an end that equals the start for a single day.
  const days =
    end !== undefined
      ? Math.max(end - first, end === first ? 1 : 0)
      : written instanceof ICAL.Duration
        ? written.toSeconds() / 86_400
        : 1;
  if (!Number.isInteger(days) || days < 1) throw flaw('begins an event that doesn’t take whole days');
  if (days > LONGEST) throw flaw(`begins an event of ${days} days; ${LONGEST} are the most`);
  return days;
}

function occurrencesOf(event: ICAL.Event, flaw: Flaw): () => Iterable<number> {
  for (const rule of event.component.getAllProperties('rrule')) {
    const { freq } = rule.getFirstValue() as ICAL.Recur;
    if (!RECURS.has(freq)) throw flaw(`begins an all-day event that recurs ${freq}`);
  }
  return function* () {
    const iterator = event.iterator();
    for (let count = 0; ; count++) {
      const next = iterator.next() as ICAL.Time | undefined;
      if (!next) return;
      if (count > MOST) throw flaw(`begins an event that recurs more than ${MOST} times`);
      yield parseLocalDate(next.toString().slice(0, 10)) ?? NaN;
    }
  };
}

/**
 * Chinese feeds write 休 or 班 into the summary (`春节(休)`, `国庆节（班）`), Apple’s tell it by a property of their own,
 * English ones in words. 调休 alone is a day off; 调休上班 isn't.
 */
function markOf(component: ICAL.Component): Mark {
  const apple = String(component.getFirstPropertyValue('x-apple-special-day') ?? '').toUpperCase();
  if (apple === 'WORK-HOLIDAY') return 'holiday';
  if (apple === 'ALTERNATE-WORKDAY') return 'make-up day';
  for (const name of ['summary', 'categories', 'description']) {
    const texts = component.getAllProperties(name).flatMap((property) => property.getValues());
    const text = texts.map(String).join(' ');
    if (/班|\b(make-?up|work(ing)?[ -]?day)\b/i.test(text)) return 'make-up day';
    if (/休|放假|假期|节假日|\bholidays?\b|\bday[ -]off\b/i.test(text)) return 'holiday';
  }
  return 'unmarked';
}
