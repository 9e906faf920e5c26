import type { CaseCard } from '../cases/case-item.ts';

/** A deadline that runs in a case. Moments: ISO 8601. */
export type RunningDeadline = CaseCard['deadlines'][number];

/** What runs in a case, the next to come first; what went by is at the top. */
export const runningDeadlines = ({ deadlines }: Pick<CaseCard, 'deadlines'>): readonly RunningDeadline[] =>
  [...deadlines].sort((one, other) => Date.parse(one.due) - Date.parse(other.due));
