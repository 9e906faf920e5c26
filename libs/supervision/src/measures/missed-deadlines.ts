import type { Deadline, DeadlineChanges, ProcessDefinition } from '@huiyin/process-engine';
import type { Meaning } from './meaning.ts';

/**
 * How many deadlines that somebody owed a fact shows to be missed: it marks them overdue, or does too late what was due. One that
 * was marked before isn't counted again.
 */
export function missedBy(
  type: string,
  at: number,
  changes: DeadlineChanges | undefined,
  ran: readonly Deadline[],
  { deadlines }: ProcessDefinition,
  { prompts }: Meaning,
): number {
  if (!changes) return 0;
  const { expired = [], cleared = [] } = changes;
  let missed = 0;
  for (const deadline of ran) {
    const { id } = deadline;
    const rule = deadlines[deadline.name];
    if (deadline.expired || !rule || rule.lapses || prompts.has(rule.fact)) continue;
    const isLate = cleared.includes(id) && (type === rule.fact || Date.parse(deadline.due) < at);
    if (isLate || expired.includes(id)) missed += 1;
  }
  return missed;
}
