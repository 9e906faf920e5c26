import type { CaseRow } from '../cases-view/case-row.ts';
import type { Progress } from './progress.ts';

/** The customer has the outcome. */
export function settle(row: CaseRow, outcome: string, { worked, cameBack }: Progress): void {
  const at = row.changed_at;
  row.outcome = outcome;
  row.resolved_at = at;
  row.resolution_working_ms = worked;
  if (row.first_resolved_at === null) [row.first_resolved_at, row.first_resolution_working_ms] = [at, worked];
  row.first_contact = isGood(outcome) && !cameBack ? 1 : 0;
}

const isGood = (outcome: string): boolean => outcome === 'accepted' || outcome === 'completed';

/** The customer came back: the matter is open again. */
export function reopen(row: CaseRow): void {
  row.reopened += 1;
  row.outcome = null;
  row.resolved_at = null;
  row.resolution_working_ms = null;
  row.first_contact = 0;
}
