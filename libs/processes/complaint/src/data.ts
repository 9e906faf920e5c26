import {
  evolveCasework,
  isLastRound,
  openCasework,
  sendTo,
  type CaseworkData,
  type Customer,
  type Department,
} from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import type { ComplaintFact, ComplaintReceived, SolutionProposed } from './facts.ts';
import type { Category, RemedyKind, Severity } from './vocabulary.ts';

/** What a complaint's decisions, guards and views know of it. */
export interface ComplaintData extends CaseworkData {
  readonly channel: string;
  readonly customer: Customer;
  readonly description: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly order?: string;
  readonly product?: string;
  readonly authority?: true;
  /** When the target for the whole case began to count, epoch milliseconds. */
  readonly clockStartedAt: number;
  /** When the clock stood still since; the last pause may still be open. */
  readonly pauses: readonly { readonly from: number; readonly to?: number }[];
  /** The last solution proposed, and by whom: they can't approve it. */
  readonly proposal?: SolutionProposed['data'] & { readonly by: string };
  /** The date promised to the customer: ISO 8601, UTC. */
  readonly promisedBy?: string;
  readonly department?: string;
  readonly score?: number;
  readonly mergedInto?: string;
}

export function openComplaint(fact: HappenedFact<ComplaintReceived>): ComplaintData {
  const { limits, store, ...rest } = fact.data;
  return { ...openCasework(store, limits), ...rest, clockStartedAt: fact.at, pauses: [] };
}

/** Facts that raise the case whenever they happen; overdue deadlines do too. */
const RAISES = new Set<ComplaintFact['type']>(['Escalated', 'ComplaintReopened']);
const raises = (data: ComplaintData, type: ComplaintFact['type']) =>
  RAISES.has(type) || type.endsWith('Overdue') || (type !== 'ContactAttempted' && isLastRound(data, type));

/** Facts by which the customer was reached, or given up: attempts are counted anew afterwards. */
const ENDS_ATTEMPTS = new Set<ComplaintFact['type']>([
  'InformationReceived',
  'SolutionAccepted',
  'SolutionRefused',
  'OutcomeConfirmed',
  'OutcomeDisputed',
  'ComplaintReopened',
  'CustomerUnreachable',
]);

/** The departments that carry out parts of what the customer accepted. */
const partsOf = ({ proposal }: ComplaintData): readonly Department[] =>
  (proposal?.remedies ?? []).flatMap(({ kind }) => CARRIED_OUT_BY[kind] ?? []);

const CARRIED_OUT_BY: Readonly<Partial<Record<RemedyKind, readonly Department[]>>> = {
  refund: ['finance'],
  compensation: ['finance'],
  voucher: ['finance'],
  exchange: ['warehouse', 'logistics'],
  repair: ['product-quality'],
  'goodwill-gift': ['warehouse'],
};

/** The data after a fact. */
export function evolveComplaint(before: ComplaintData, fact: HappenedFact<ComplaintFact>): ComplaintData {
  const raised = evolveCasework(before, fact, raises(before, fact.type));
  const data =
    ENDS_ATTEMPTS.has(fact.type) && raised.rounds.ContactAttempted
      ? { ...raised, rounds: { ...raised.rounds, ContactAttempted: 0 } }
      : raised;
  switch (fact.type) {
    case 'ComplaintAcknowledged':
      return { ...data, assignee: data.assignee ?? fact.actor.id };
    case 'DepartmentConsulted':
      return sendTo({ ...data, department: fact.data.department }, fact.data.department);
    case 'InformationRequested':
      return { ...data, pauses: [...data.pauses, { from: fact.at }] };
    case 'InformationReceived':
    case 'CustomerUnreachable':
      return resume(data, fact.at);
    case 'SolutionProposed':
      return { ...data, proposal: { ...fact.data, by: fact.actor.id } };
    case 'SolutionAccepted':
      return sendTo({ ...data, promisedBy: fact.data.promisedBy }, ...partsOf(data));
    case 'OutcomeConfirmed':
      return { ...data, ...(fact.data.score !== undefined && { score: fact.data.score }) };
    case 'ComplaintReopened':
      return { ...data, clockStartedAt: fact.at, pauses: [] };
    case 'ComplaintMerged':
      return { ...data, mergedInto: fact.data.into };
    case 'ClassificationCorrected': {
      const { category = data.category, severity = data.severity } = fact.data;
      return { ...data, category, severity };
    }
    default:
      return data;
  }
}

function resume(data: ComplaintData, at: number): ComplaintData {
  return {
    ...data,
    pauses: data.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
  };
}
