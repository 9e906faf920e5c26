import { NEVER, type SlaActivation } from '@huiyin/deadlines';
import { isoOf } from '../cases/case-item.ts';

export const momentOrNothing = (at: number | null): string | undefined =>
  at === null || at === NEVER ? undefined : isoOf(at);

/** One activation of a target, with its history. Durations are in milliseconds. */
export function activationAnswer({ pauses, history, ...row }: SlaActivation) {
  return {
    target: row.target,
    n: row.n,
    outcome: row.outcome,
    activatedAt: isoOf(row.activated_at),
    dueAt: isoOf(row.due_at),
    settledAt: momentOrNothing(row.settled_at),
    settledBy: row.settled_by ?? undefined,
    pauses: pauses.map(({ from, until }) => ({ from: isoOf(from), until: momentOrNothing(until) })),
    calendarMs: row.calendar_ms,
    workingMs: row.working_ms ?? undefined,
    pausedMs: row.paused_ms,
    pausedWorkingMs: row.paused_working_ms ?? undefined,
    overrunMs: row.overrun_ms ?? undefined,
    overrunWorkingMs: row.overrun_working_ms ?? undefined,
    history: history.map(({ event, at, due, fact, revision }) => ({
      event,
      at: isoOf(at),
      dueAt: momentOrNothing(due),
      fact,
      revision,
    })),
  };
}
