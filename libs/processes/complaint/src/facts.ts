import { CASEWORK_FACTS, CONTACT_FACTS, PERSONAL_OF_CUSTOMER } from '@huiyin/casework';
import type { CaseworkFact, ContactFact, Customer, Department, Overdue, Told } from '@huiyin/casework';
import type { FactDeclaration } from '@huiyin/process-engine';
import type { Category, RemedyKind, Severity } from './vocabulary.ts';

// Storage format: types and members below are in the logs of companies. Add optional members; never rename,
// never reuse a name with another meaning.

/** A customer complained; the case begins. */
export interface ComplaintReceived {
  type: 'ComplaintReceived';
  data: {
    store: string;
    channel: string;
    customer: Customer;
    /** What the customer says, in their words. */
    description: string;
    category: Category;
    severity: Severity;
    order?: string;
    product?: string;
    /** Handed over by an authority (12315): another target for the whole case. */
    authority?: true;
    /** How often each loop may go round in this case before it escalates: from the policy when it was opened. */
    limits: Readonly<Record<string, number>>;
  };
}
/** A person answered the customer for the first time. */
export interface ComplaintAcknowledged {
  type: 'ComplaintAcknowledged';
  data: { words?: string };
}
/** What is complained about was looked into. */
export interface ComplaintVerified {
  type: 'ComplaintVerified';
  data: { findings: string; justified: boolean };
}
/** A department was asked. */
export interface DepartmentConsulted {
  type: 'DepartmentConsulted';
  data: { department: Department; question: string };
}
/** The department answered. */
export interface DepartmentAnswered {
  type: 'DepartmentAnswered';
  data: { answer: string };
}
/** The customer was asked for something; the resolution clock pauses. */
export interface InformationRequested {
  type: 'InformationRequested';
  data: { question: string };
}
/** The customer gave what was asked for; the clock goes on. */
export interface InformationReceived {
  type: 'InformationReceived';
  data: { information: string };
}
/** What the customer is to be offered. */
export interface SolutionProposed {
  type: 'SolutionProposed';
  data: {
    remedies: readonly { readonly kind: RemedyKind; readonly amount?: number; readonly details?: string }[];
    /** Sum of the remedies' amounts in yuan. */
    amount: number;
    /** Who has to approve it, by the limits in force. */
    approval: 'none' | 'supervisor' | 'store-manager';
  };
}
/** Somebody other than the proposer approved the solution. */
export interface SolutionApproved {
  type: 'SolutionApproved';
  data: { remark?: string };
}
/** The solution was sent back. */
export interface ApprovalDenied {
  type: 'ApprovalDenied';
  data: { reason: string };
}
/** The customer agreed, and was promised a date. */
export interface SolutionAccepted {
  type: 'SolutionAccepted';
  /** ISO 8601, UTC. */
  data: { promisedBy: string };
}
/** The customer said no. */
export interface SolutionRefused {
  type: 'SolutionRefused';
  data: { reason: string };
}
/** No agreement: the customer was told the company's last word and where else to turn. */
export interface FinalAnswerGiven {
  type: 'FinalAnswerGiven';
  data: { answer: string; told: Told };
}
/** What was promised was done. */
export interface SolutionExecuted {
  type: 'SolutionExecuted';
  data: { remark?: string };
}
/** What was promised can't be done. */
export interface ExecutionFailed {
  type: 'ExecutionFailed';
  data: { reason: string };
}
/** The customer confirmed: the solution arrived; score 1 (bad) to 5 (good). */
export interface OutcomeConfirmed {
  type: 'OutcomeConfirmed';
  data: { score?: number; remark?: string };
}
/** The customer says that it isn't solved. */
export interface OutcomeDisputed {
  type: 'OutcomeDisputed';
  data: { reason: string };
}
/** Root cause and improvement are written down; the case is closed. */
export interface ComplaintClosed {
  type: 'ComplaintClosed';
  data: { rootCause: string; improvement?: string };
}
/** The customer came back in time. */
export interface ComplaintReopened {
  type: 'ComplaintReopened';
  data: { reason: string };
}
/** The time for reopening is over. */
export interface ComplaintArchived {
  type: 'ComplaintArchived';
  data: Overdue;
}
/** Not a matter for this process; the customer was told why. */
export interface ComplaintRejected {
  type: 'ComplaintRejected';
  data: { reason: string; told: Told };
}
/** The customer withdrew it; the withdrawal was confirmed. */
export interface ComplaintWithdrawn {
  type: 'ComplaintWithdrawn';
  data: { reason: string; told: Told };
}
/** The same matter is handled in another case; the customer was told which. */
export interface ComplaintMerged {
  type: 'ComplaintMerged';
  data: { into: string; told: Told };
}
/** Category or severity were wrong; the reason is kept. */
export interface ClassificationCorrected {
  type: 'ClassificationCorrected';
  data: { category?: Category; severity?: Severity; reason: string };
}
/** A deadline went by. */
export interface DeadlinePassed {
  type:
    | 'FirstResponseOverdue'
    | 'VerificationOverdue'
    | 'DepartmentAnswerOverdue'
    | 'CustomerReminderDue'
    | 'PlanningOverdue'
    | 'ApprovalOverdue'
    | 'NegotiationOverdue'
    | 'ExecutionOverdue'
    | 'ConfirmationOverdue'
    | 'ReviewOverdue'
    | 'ResolutionOverdue';
  data: Overdue;
}

export type ComplaintFact =
  | CaseworkFact
  | ComplaintReceived
  | ComplaintAcknowledged
  | ComplaintVerified
  | DepartmentConsulted
  | DepartmentAnswered
  | InformationRequested
  | InformationReceived
  | ContactFact
  | SolutionProposed
  | SolutionApproved
  | ApprovalDenied
  | SolutionAccepted
  | SolutionRefused
  | FinalAnswerGiven
  | SolutionExecuted
  | ExecutionFailed
  | OutcomeConfirmed
  | OutcomeDisputed
  | ComplaintClosed
  | ComplaintReopened
  | ComplaintArchived
  | ComplaintRejected
  | ComplaintWithdrawn
  | ComplaintMerged
  | ClassificationCorrected
  | DeadlinePassed;

const told = { answers: true, personal: ['told.words'] } as const;

/** Which facts answer the customer, and what in them is personal. */
export const COMPLAINT_FACTS: Readonly<Record<ComplaintFact['type'], FactDeclaration>> = {
  ...CASEWORK_FACTS,
  ComplaintReceived: { asks: true, personal: [...PERSONAL_OF_CUSTOMER, 'description'] },
  ComplaintAcknowledged: { personal: ['words'] },
  ComplaintVerified: { personal: ['findings'] },
  DepartmentConsulted: { personal: ['question'] },
  DepartmentAnswered: { personal: ['answer'] },
  InformationRequested: { personal: ['question'] },
  InformationReceived: { personal: ['information'] },
  ...CONTACT_FACTS,
  SolutionProposed: { personal: ['remedies[].details'] },
  SolutionApproved: {},
  ApprovalDenied: {},
  SolutionAccepted: {},
  SolutionRefused: { personal: ['reason'] },
  FinalAnswerGiven: { answers: true, personal: ['answer', 'told.words'] },
  SolutionExecuted: { personal: ['remark'] },
  ExecutionFailed: { personal: ['reason'] },
  OutcomeConfirmed: { answers: true, personal: ['remark'] },
  OutcomeDisputed: { personal: ['reason'] },
  ComplaintClosed: {},
  ComplaintReopened: { asks: true, personal: ['reason'] },
  ComplaintArchived: {},
  ComplaintRejected: told,
  ComplaintWithdrawn: told,
  ComplaintMerged: told,
  ClassificationCorrected: { personal: ['reason'] },
  FirstResponseOverdue: {},
  VerificationOverdue: {},
  DepartmentAnswerOverdue: {},
  CustomerReminderDue: {},
  PlanningOverdue: {},
  ApprovalOverdue: {},
  NegotiationOverdue: {},
  ExecutionOverdue: {},
  ConfirmationOverdue: {},
  ReviewOverdue: {},
  ResolutionOverdue: {},
};
