import { statesWithWayOn, type Process } from '@huiyin/process-engine';
import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';

/**
 * Why a case is stuck.
 *
 * - `no-way-on`: it isn't over, and no command of any role leads on from its state to an end.
 * - `unanswered`: a deadline passed a while ago, and nobody has done anything since.
 * - `silent`: nobody has done anything for days, whatever is due when. What the system does of itself, as reminding, is no answer.
 * - `parked`: the view can't follow it any more.
 */
export const STUCK_REASONS = ['no-way-on', 'unanswered', 'silent', 'parked'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** What counts as stuck. */
export interface StuckRules {
  /** The definitions that cases run on: newest versions, and older ones in use. */
  readonly processes: readonly Process[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** How long (milliseconds) nothing may have happened after a deadline passed. */
  readonly unansweredMs: number;
  /** For how many days (of 24 hours) nothing may have happened. */
  readonly silentDays: number;
}

type Cases = ExpressionBuilder<SupervisionTables, 'cases'>;
type Condition = ExpressionWrapper<SupervisionTables, 'cases', SqlBool>;

const DAY = 86_400_000;

/** Each reason as a condition on the rows of cases. */
export function stuckConditions(eb: Cases, rules: StuckRules): Readonly<Record<StuckReason, Condition>> {
  const { now, unansweredMs, silentDays } = rules;
  const open = eb('final', '=', 0);
  return {
    'no-way-on': eb.and([open, eb('broken', 'is', null), eb.not(goesOn(eb, rules.processes))]),
    unanswered: eb.and([
      open,
      eb('due_at', '<=', now - unansweredMs),
      eb('acted_at', '<=', now - unansweredMs),
    ]),
    // A closed complaint waits for nothing but whether it is reopened.
    silent: eb.and([open, eb('closed_at', 'is', null), eb('acted_at', '<=', now - silentDays * DAY)]),
    parked: eb('broken', 'is not', null),
  };
}

/** Whether the case is in a state of its process from which commands lead on, in any version of that process. */
function goesOn(eb: Cases, processes: readonly Process[]): Condition {
  const byProcess = Map.groupBy(processes, ({ id }) => id);
  const ways = [...byProcess].flatMap(([process, versions]) => {
    const states = new Set(versions.flatMap((version) => [...statesWithWayOn(version)]));
    return states.size > 0 ? [eb.and([eb('process', '=', process), eb('state', 'in', [...states])])] : [];
  });
  return ways.length > 0 ? eb.or(ways) : (sql<SqlBool>`1 = 0` as unknown as Condition);
}
