import type { CaseCard } from '../cases/case-item.ts';
import type { Localised } from '../language/language.ts';

/** A deadline that runs in a case. Moments: ISO 8601. */
export interface RunningDeadline {
  readonly id: string;
  readonly name: string;
  readonly label?: Partial<Localised>;
  readonly due: string;
  readonly since?: string;
  /** Passed, and something is owed still. */
  readonly overdue: boolean;
  /** Recorded as passed. */
  readonly expired?: boolean;
}

/** What runs in a case, the next to come first; what went by is at the top. */
export const runningDeadlines = ({ deadlines }: Pick<CaseCard, 'deadlines'>): readonly RunningDeadline[] =>
  [...deadlines].sort((one, other) => Date.parse(one.due) - Date.parse(other.due));
