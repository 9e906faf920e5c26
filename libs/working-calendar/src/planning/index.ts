export { type CalendarDifference, calendarDifference, type DateDifference } from './calendar-difference.ts';
export {
  chinaCalendar,
  knownHolidayYears,
  publicHolidaysOf,
  UnknownHolidayYearError,
} from './public-holidays-of.ts';
export { InvalidIcalendarError, type IcalendarIssue } from './icalendar/invalid-icalendar.ts';
export { type ReadIcalendar, readIcalendar, type ReadingOptions } from './icalendar/read-icalendar.ts';
export { withDays } from './with-days.ts';
