import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { Policy } from '../policy.ts';

const OFFICE_HOURS = compileCalendar(defaultCalendar);

/** Settings in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai, lunch at 12:00. */
export const inOfficeHours = <Settings>(settings: Settings): Policy<Settings> =>
  new Policy(settings, OFFICE_HOURS);

interface Limited {
  readonly limits: Readonly<Record<string, number>>;
}

/** A company of little patience: every loop may go round twice, unless something else is said. */
export const impatient = <Settings extends Limited>(
  settings: Settings,
  others: Partial<Settings['limits']> = {},
): Policy<Settings> => {
  const twice = Object.fromEntries(Object.keys(settings.limits).map((loop) => [loop, 2]));
  return inOfficeHours({ ...settings, limits: { ...twice, ...others } });
};
