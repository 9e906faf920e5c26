import { type Shift, type WorkingCalendar } from './calendar.ts';
import { publicHolidays2024 } from './public-holidays-2024.ts';
import { publicHolidays2025 } from './public-holidays-2025.ts';
import { publicHolidays2026 } from './public-holidays-2026.ts';

const officeHours: readonly Shift[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

const years = [publicHolidays2024, publicHolidays2025, publicHolidays2026];

/**
 * Office hours in mainland China: Monday to Friday, 09:00–12:00 and 13:00–18:00, +08:00. It knows the public holidays
 * of 2024 to 2026, written out day by day so that no library's later version changes what it once decided: the plan for
 * a year comes out in the November before it, and enters as a new version, in the policy of whoever adopts it.
 */
export const defaultCalendar: WorkingCalendar = {
  id: 'china-office-hours',
  version: 2,
  utcOffset: '+08:00',
  weekly: { 1: officeHours, 2: officeHours, 3: officeHours, 4: officeHours, 5: officeHours, 6: [], 7: [] },
  holidays: years.flatMap(({ holidays }) => holidays),
  makeUpDays: years.flatMap(({ makeUpDays }) => makeUpDays),
};
