import {
  CASEWORK_FACTS,
  CONTACT_FACTS,
  PERSONAL_OF_CUSTOMER,
  type CaseworkFact,
  type Channel,
  type ContactFact,
  type Customer,
  type Department,
  type Overdue,
  type Told,
} from '@huiyin/casework';
import type { FactDeclaration } from '@huiyin/process-engine';
import type { Occasion } from './vocabulary.ts';

// Every declaration below is a storage format: add members, never rename, never reuse a name with another meaning.

/** A customer is to be asked how it went; the case begins. */
export interface VisitPlanned {
  type: 'VisitPlanned';
  data: {
    store: string;
    /** By which channel the customer is to be asked. */
    channel: Channel;
    customer: Customer;
    occasion: Occasion;
    /** The case, or the order, that it is about. */
    caseId?: string;
    order?: string;
    product?: string;
    /** What is to be asked, in this order. */
    questions: readonly string[];
    /** Not before and not after: ISO 8601, UTC. */
    from?: string;
    by?: string;
    /** How often each loop may go round in this case before it escalates: from the policy when it was opened. */
    limits: Readonly<Record<string, number>>;
  };
}
/** The customer named another time. */
export interface VisitRescheduled {
  type: 'VisitRescheduled';
  /** ISO 8601, UTC. */
  data: { at: string; reason?: string };
}
/** The customer was asked, and thanked. */
export interface VisitMade {
  type: 'VisitMade';
  data: {
    channel: Channel;
    /** Whether the customer agreed to the visit being recorded. Without: no recording is kept. */
    recordingConsent: boolean;
    answers: readonly { readonly question: string; readonly answer: string }[];
    /** Satisfaction, 1 (bad) to 5 (good). */
    score?: number;
    /** Why not by the channel that was planned. */
    otherChannelReason?: string;
  };
}
/** The customer was reached and doesn't wish to be asked. */
export interface VisitDeclined {
  type: 'VisitDeclined';
  data: { told: Told };
}
/** The visit isn't needed any more, and the customer knows. */
export interface VisitDispensed {
  type: 'VisitDispensed';
  data: { reason: string; told: Told };
}
/** What the customer said asks for something to be done: they are owed an answer. */
export interface FindingsRaised {
  type: 'FindingsRaised';
  data: { findings: string };
}
/** A department was asked about the findings. */
export interface FindingsForwarded {
  type: 'FindingsForwarded';
  data: { department: Department; question: string };
}
/** The department answered. */
export interface DepartmentAnswered {
  type: 'DepartmentAnswered';
  data: { answer: string };
}
/** The customer was told what became of what they said. */
export interface FindingsSettled {
  type: 'FindingsSettled';
  data: { solution: string; told: Told };
}
/** What is to be learnt from the visit is written down. */
export interface VisitAnalysed {
  type: 'VisitAnalysed';
  data: { conclusion: string; improvement?: string };
}
/** A deadline went by. */
export interface DeadlinePassed {
  type: 'VisitOverdue' | 'FindingsOverdue' | 'DepartmentAnswerOverdue' | 'AnalysisOverdue';
  data: Overdue;
}

export type FollowUpVisitFact =
  | CaseworkFact
  | VisitPlanned
  | VisitRescheduled
  | ContactFact
  | VisitMade
  | VisitDeclined
  | VisitDispensed
  | FindingsRaised
  | FindingsForwarded
  | DepartmentAnswered
  | FindingsSettled
  | VisitAnalysed
  | DeadlinePassed;

/** Deadlines that raise the case when they pass. */
export const OVERDUE = [
  'VisitOverdue',
  'FindingsOverdue',
  'DepartmentAnswerOverdue',
  'AnalysisOverdue',
] as const satisfies readonly FollowUpVisitFact['type'][];

/** Facts that raise the case when they close their loop for the last time allowed. */
export const LOOPS = [
  'VisitRescheduled',
  'FindingsRaised',
  'FindingsForwarded',
] as const satisfies readonly FollowUpVisitFact['type'][];

const told = { answers: true, personal: ['told.words'] } as const;

/** Which facts answer the customer, and what in them is personal. */
export const FOLLOW_UP_VISIT_FACTS: Readonly<Record<FollowUpVisitFact['type'], FactDeclaration>> = {
  ...CASEWORK_FACTS,
  VisitPlanned: { personal: PERSONAL_OF_CUSTOMER },
  VisitRescheduled: { personal: ['reason'] },
  ...CONTACT_FACTS,
  VisitMade: { answers: true, personal: ['answers[].answer', 'otherChannelReason'] },
  VisitDeclined: told,
  VisitDispensed: told,
  FindingsRaised: { asks: true, personal: ['findings'] },
  FindingsForwarded: { personal: ['question'] },
  DepartmentAnswered: { personal: ['answer'] },
  FindingsSettled: { answers: true, personal: ['solution', 'told.words'] },
  VisitAnalysed: {},
  VisitOverdue: {},
  FindingsOverdue: {},
  DepartmentAnswerOverdue: {},
  AnalysisOverdue: {},
};
