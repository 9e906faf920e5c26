import { calendarOf, type PolicyDocument } from '@huiyin/processes';
import type { WorkingCalendar } from '@huiyin/working-calendar';
import { calendarDifference } from '@huiyin/working-calendar/planning';

/** Another calendar for the company, or for one store. */
export interface CalendarChange {
  readonly document: PolicyDocument;
  /** What changes, a line each; none when nothing does. */
  readonly lines: readonly string[];
}

/**
 * A policy document with another calendar, for the company (store `''`) or for a store. A store that had none of its own
 * gets one, under a name of its own.
 *
 * @throws InvalidCalendarError when the change leads to no calendar.
 */
export function changeCalendar(
  document: PolicyDocument,
  store: string,
  change: (calendar: WorkingCalendar) => WorkingCalendar,
): CalendarChange {
  const { calendar: before } = calendarOf(document, store);
  const changed = change(before);
  const { dates, week } = calendarDifference(before, changed);
  const lines = [
    ...(week ? ['the ordinary week changes'] : []),
    ...dates.map(({ date, before: was, after: is }) => `${date}  ${was} → ${is}`),
  ];
  if (store === '') return { document: { ...document, calendar: changed }, lines };
  const own = document.stores?.[store];
  const calendar =
    own?.calendar === undefined
      ? { ...changed, id: `${before.id}.${store}`.slice(0, 64), version: 1 }
      : changed;
  return { document: { ...document, stores: { ...document.stores, [store]: { ...own, calendar } } }, lines };
}
