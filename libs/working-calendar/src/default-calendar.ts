import { type Shift, type WorkingCalendar } from './calendar.ts';
import { publicHolidays2026 } from './public-holidays-2026.ts';

const officeHours: readonly Shift[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/**
 * Office hours in mainland China: Monday to Friday, 09:00–12:00 and 13:00–18:00, +08:00. It knows the public holidays
 * of 2026 only: the plan for a year comes out in the November before it, and enters as a new version.
 */
export const defaultCalendar: WorkingCalendar = {
  id: 'china-office-hours',
  version: 1,
  utcOffset: '+08:00',
  weekly: { 1: officeHours, 2: officeHours, 3: officeHours, 4: officeHours, 5: officeHours, 6: [], 7: [] },
  ...publicHolidays2026,
};
