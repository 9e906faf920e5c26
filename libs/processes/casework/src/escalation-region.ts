import { and, not, stateIn } from 'xstate/guards';
import { alongside, type MainStates } from './alongside.ts';

/** Which facts of the main region raise a case by one level. */
export interface EscalationTriggers {
  /** Always: overdue deadlines, reopening. */
  readonly always: readonly string[];
  /** When they close their loop for the last time allowed. */
  readonly onLastRound: readonly string[];
  /** States of the main region in which nobody escalates by hand. */
  readonly closed?: readonly string[];
}

/**
 * The region 升级 that runs beside the handling of a case: `none → supervisor → store-manager`. It goes up by itself and
 * by hand, and down by a leader's explicit fact only.
 *
 * The machine needs the guards `isLastRound` (params: `fact`) and `asksForStoreManager`.
 */
export function escalationRegion(
  mainRegion: string,
  main: MainStates,
  { always, onLastRound, closed = [] }: EscalationTriggers,
) {
  const raiseTo = (target: string) =>
    alongside(mainRegion, main, {
      ...Object.fromEntries(always.map((fact) => [fact, { target }])),
      ...Object.fromEntries(
        onLastRound.map((fact) => [fact, { target, guard: { type: 'isLastRound', params: { fact } } }]),
      ),
    });
  const open = closed.map((state) => not(stateIn({ [mainRegion]: state } as Parameters<typeof stateIn>[0])));
  const toTheTop = { guard: and([...open, 'asksForStoreManager'] as never), target: 'store-manager' };
  const byOne = { guard: and(open as never), target: 'supervisor' };
  return {
    initial: 'none' as const,
    states: {
      none: { on: { ...raiseTo('supervisor'), Escalated: [toTheTop, byOne] } },
      supervisor: { on: { ...raiseTo('store-manager'), Escalated: toTheTop, Deescalated: 'none' } },
      'store-manager': { on: { Deescalated: 'supervisor' } },
    },
  };
}

/** The levels, lowest first, as the model checks want them. */
export const ESCALATION_LEVELS = [
  'escalation.none',
  'escalation.supervisor',
  'escalation.store-manager',
] as const;
