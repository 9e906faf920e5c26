import { scopeQuery, type Question } from '../asking/question.ts';
import type { Crossing } from './crossing.ts';

/** The address that answers a question about hot spots. Cells within their usual range come along where they make a table. */
export function hotSpotsAddress(question: Question, by: Crossing): string {
  const { stretch } = question;
  const query = new URLSearchParams({
    ...scopeQuery(question),
    by,
    all: String(by.split(',').length === 2),
    ...(stretch.kind === 'period' && { week: stretch.period.from }),
  });
  return `/api/hot-spots?${query}`;
}
