import type { SlaRow } from '../view/tables.ts';

/** The fact by which something happens to an activation. */
export interface SlaCause {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly fact: string;
  /** The fact's place in the stream of its case. */
  readonly revision: number;
  /** Revision of the policy in force. */
  readonly policy: number;
}

/** A deadline as an activation needs it. */
export interface SlaDeadline {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly due: number;
}

/** What an activation begins with. @param worked no working time, or `null` where no calendar is known. */
export const firstRow = (
  of: Pick<SlaRow, 'case_id' | 'process' | 'store' | 'target' | 'n'>,
  { id, due }: SlaDeadline,
  { at, policy }: SlaCause,
  worked: 0 | null,
): SlaRow => ({
  id: `${of.case_id}/${of.target}/${of.n}`,
  ...of,
  outcome: 'running',
  deadline: id,
  activated_at: at,
  due_at: due,
  due_set_at: at,
  breaches_at: Math.max(due, at),
  paused_at: null,
  pauses: '[]',
  settled_at: null,
  settled_by: null,
  policy,
  marked_at: at,
  calendar_ms: 0,
  working_ms: worked,
  paused_ms: 0,
  paused_working_ms: worked,
  overrun_ms: null,
  overrun_working_ms: null,
  history: '[]',
});
