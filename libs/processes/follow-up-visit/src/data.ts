import {
  evolveCasework,
  isLastRound,
  openCasework,
  sendTo,
  type CaseworkData,
  type Channel,
  type Customer,
  type Department,
} from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import { LOOPS, OVERDUE, type FollowUpVisitFact, type VisitPlanned } from './facts.ts';
import type { Occasion } from './vocabulary.ts';

/** What a visit's decisions, guards and views know of it. */
export interface FollowUpVisitData extends CaseworkData {
  readonly channel: Channel;
  readonly customer: Customer;
  readonly occasion: Occasion;
  readonly caseId?: string;
  readonly order?: string;
  readonly product?: string;
  readonly questions: readonly string[];
  /** Not before and not after: ISO 8601, UTC. */
  readonly from?: string;
  readonly by?: string;
  /** When the customer wishes to be asked: ISO 8601, UTC. */
  readonly appointment?: string;
  readonly score?: number;
  readonly findings?: string;
  /** The department that is asked. */
  readonly department?: Department;
}

export function openFollowUpVisit({ data }: HappenedFact<VisitPlanned>): FollowUpVisitData {
  const { limits, store, ...rest } = data;
  return { ...openCasework(store, limits), ...rest };
}

const RAISES = new Set<string>(['Escalated', ...OVERDUE]);
const BOUNDED = new Set<string>(LOOPS);

/** The data after a fact. */
export function evolveFollowUpVisit(
  before: FollowUpVisitData,
  fact: HappenedFact<FollowUpVisitFact>,
): FollowUpVisitData {
  const { type } = fact;
  const raised = RAISES.has(type) || (BOUNDED.has(type) && isLastRound(before, type));
  const data = evolveCasework(before, fact, raised);
  switch (fact.type) {
    case 'VisitRescheduled':
      // Who names a time was reached: attempts are counted anew.
      return { ...data, appointment: fact.data.at, rounds: { ...data.rounds, ContactAttempted: 0 } };
    case 'VisitMade':
      return { ...data, ...(fact.data.score !== undefined && { score: fact.data.score }) };
    case 'FindingsRaised':
      return { ...data, findings: fact.data.findings };
    case 'FindingsForwarded':
      return sendTo({ ...data, department: fact.data.department }, fact.data.department);
    default:
      return data;
  }
}
