import type { CasesOf, FigureGroup, FigureValue, ToldPeriod } from '@huiyin/supervision';
import { listOfNames } from '../asking/names.ts';
import { isoOf } from '../cases/case-item.ts';

/** The address of the cases behind a number. */
export function casesOfLink({ figure, part, filter, from, until, asOf, silentDays }: CasesOf): string {
  const query = new URLSearchParams({ part });
  for (const [dimension, values] of Object.entries(filter)) query.set(dimension, listOfNames(values));
  for (const [name, at] of Object.entries({ from, to: until, asOf }))
    if (at !== undefined) query.set(name, isoOf(at));
  if (silentDays !== undefined) query.set('silentDays', String(silentDays));
  return `/api/figures/${figure}/cases?${query}`;
}

export const periodAnswer = ({ unit, name, from, until, partial }: ToldPeriod) => ({
  unit,
  name,
  from: isoOf(from),
  until: isoOf(until),
  partial,
});

function valueAnswer({ numerator, denominator, value, spread, cases }: FigureValue) {
  return {
    numerator,
    denominator,
    value,
    spread,
    cases: { numerator: casesOfLink(cases.numerator), denominator: casesOfLink(cases.denominator) },
  };
}

/** A number of a figure, in its group and period, with addresses of the cases behind it. */
export const groupAnswer = (group: FigureGroup) => ({
  key: group.key,
  period: group.period && periodAnswer(group.period),
  ...valueAnswer(group),
  previous: group.previous && valueAnswer(group.previous),
  target: group.target,
});
