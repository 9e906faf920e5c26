import { listOfNames } from '../asking/names.ts';
import { daysAfter, type Day } from '../asking/period.ts';
import { lastPeriod } from '../asking/queries.ts';
import type { Question } from '../asking/question.ts';

/** The address that answers how deadlines were kept. @param today where the moment asked about lies. */
export function slaAddress({ stretch, filters, asOf, by }: Question, today: Day): string {
  const period = lastPeriod(stretch, today);
  const query = new URLSearchParams({ by: by.includes('store') ? 'process,target,store' : 'process,target' });
  if (period) {
    query.set('from', period.from);
    query.set('to', period.until);
  } else if (stretch.kind === 'range') {
    query.set('from', stretch.from);
    query.set('to', daysAfter(stretch.to, 1));
  }
  for (const dimension of ['process', 'store'] as const) {
    const values = filters[dimension];
    if (values) query.set(dimension, listOfNames(values));
  }
  if (asOf !== undefined) query.set('asOf', asOf);
  return `/api/sla?${query}`;
}
