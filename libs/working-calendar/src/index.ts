export { type MakeUpDay, type Shift, type Weekday, type WorkingCalendar } from './calendar.ts';
export { CompiledCalendar, compileCalendar } from './compiled-calendar.ts';
export { defaultCalendar } from './default-calendar.ts';
export {
  dueAt,
  type Duration,
  type DurationUnit,
  formatDuration,
  InvalidDurationError,
  parseDuration,
} from './duration.ts';
export { type CalendarIssue, InvalidCalendarError } from './invalid-calendar.ts';
export { parseCalendar } from './parse-calendar.ts';
export type { PublicHolidays } from './public-holidays.ts';
export { publicHolidays2026 } from './public-holidays-2026.ts';
