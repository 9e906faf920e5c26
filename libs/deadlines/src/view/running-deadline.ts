import { momentOfShare, type Deadline, type Process } from '@huiyin/process-engine';
import { NEVER, type DeadlineCaseRow, type DeadlineRow } from './tables.ts';

/** The row of a deadline that was set. */
export function setDeadline(
  { case_id, store }: DeadlineCaseRow,
  process: Process,
  { id, name, due }: Deadline,
  at: number,
  shares: readonly number[],
): DeadlineRow {
  const due_at = Date.parse(due);
  const lapses = process.definition.deadlines[name]?.lapses ?? false;
  return withReminders(
    {
      id: `${case_id}/${id}`,
      case_id,
      process: process.id,
      machine_version: process.reference.version,
      store,
      deadline: id,
      name,
      set_at: at,
      due_at,
      expired: 0,
      lapses: lapses ? 1 : 0,
      fires_at: due_at,
      reminded_at: null,
    },
    lapses ? [] : shares,
  );
}

/** After it was marked overdue: nothing is offered for it any more. */
export const expiredDeadline = (row: DeadlineRow): DeadlineRow => ({
  ...withReminders(row, []),
  expired: 1,
  fires_at: NEVER,
});

/** After somebody was reminded at that share of its time: earlier shares have had their time. */
export const remindedDeadline = (row: DeadlineRow, share: number, at: number): DeadlineRow => ({
  ...withReminders(
    row,
    sharesOf(row).filter((other) => other > share),
  ),
  reminded_at: at,
});

/** The shares at which somebody is still to be reminded. */
export const sharesOf = ({ shares }: Pick<DeadlineRow, 'shares'>): readonly number[] =>
  JSON.parse(shares) as number[];

/** When somebody is to be reminded at a share. */
export const reminderAt = (
  { set_at, due_at }: Pick<DeadlineRow, 'set_at' | 'due_at'>,
  share: number,
): number => momentOfShare(set_at, due_at, share);

function withReminders(
  row: Omit<DeadlineRow, 'shares' | 'remind_at'>,
  shares: readonly number[],
): DeadlineRow {
  const [next] = shares;
  return {
    ...row,
    remind_at: next === undefined ? NEVER : reminderAt(row, next),
    shares: JSON.stringify(shares),
  };
}
