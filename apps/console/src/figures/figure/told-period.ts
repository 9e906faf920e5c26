import type { ToldPeriod } from '../asking/answers.ts';
import { dayOf, type Period } from '../asking/period.ts';

/** A period of the API’s by its days. */
export const periodOf = ({ unit, name, from, until }: ToldPeriod): Period => ({
  unit,
  name,
  from: dayOf(Date.parse(from)),
  until: dayOf(Date.parse(until)),
});
