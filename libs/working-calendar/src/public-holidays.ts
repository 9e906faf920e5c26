import { type MakeUpDay } from './calendar.ts';

/** Days that differ from the ordinary week: days off, and days worked to make up for them. */
export interface PublicHolidays {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly MakeUpDay[];
}
