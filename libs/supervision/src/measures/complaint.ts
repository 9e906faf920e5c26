import type { ComplaintData, ComplaintFact } from '@huiyin/complaint';
import type { Meaning } from './meaning.ts';

const facts = (...types: ComplaintFact['type'][]): ReadonlySet<string> => new Set(types);

/** The facts by which the customer has the outcome, and what it was. */
const OUTCOMES: Readonly<Record<string, string>> = {
  OutcomeConfirmed: 'accepted',
  FinalAnswerGiven: 'final-answer',
  CustomerUnreachable: 'unreachable',
  ComplaintRejected: 'rejected',
  ComplaintWithdrawn: 'withdrawn',
  ComplaintMerged: 'merged',
} satisfies Partial<Record<ComplaintFact['type'], string>>;

/** What is measured of a complaint 投诉. */
export const complaintMeaning: Meaning = {
  firstResponse: 'firstResponse',
  // Whoever is told at once why nothing will be done has been answered, too.
  answers: facts('ComplaintAcknowledged', 'ComplaintRejected', 'ComplaintWithdrawn', 'ComplaintMerged'),
  outcome: (fact) => (Object.hasOwn(OUTCOMES, fact) ? OUTCOMES[fact] : undefined),
  closed: new Set(['closed']),
  waits: new Set(['awaitingCustomer']),
  comesBack: facts(
    'InformationRequested',
    'SolutionRefused',
    'ExecutionFailed',
    'OutcomeDisputed',
    'ComplaintReopened',
  ),
  prompts: facts('CustomerReminderDue'),
  product: (data) => (data as ComplaintData).product,
};
