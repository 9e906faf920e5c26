import { periodAt, type Day, type PeriodUnit } from './period.ts';
import type { Stretch } from './question.ts';

/** The period that a day lies in; where that isn’t over, it’s the running one, whichever that will be when the link is opened. */
export function stretchOfDay(unit: PeriodUnit, day: Day, today: Day): Stretch {
  const period = periodAt(unit, day);
  return period.until > today ? { kind: 'running', unit } : { kind: 'period', period };
}
