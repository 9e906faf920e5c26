import type { Channel, ContactFact, Overdue, Told } from '@huiyin/casework';
import type { ProblemKind } from '../vocabulary.ts';
import type { Agreement } from './delivering.ts';

// Storage format: see ordering.ts.

/** The customer checked what arrived and is content with it. */
export interface OrderAccepted {
  type: 'OrderAccepted';
  data: { remark?: string };
}
/** The customer said nothing within the time for it: accepted by default. */
export interface AcceptedByDefault {
  type: 'AcceptedByDefault';
  data: Overdue;
}
/** Something is wrong with what was delivered, or with the delivery. */
export interface ProblemReported {
  type: 'ProblemReported';
  data: { kind: ProblemKind; details: string };
}
/** The problem is settled with the customer. */
export interface ProblemSolved {
  type: 'ProblemSolved';
  /** `acceptAgain`: the customer got something (else) and checks it anew. */
  data: { solution: string; acceptAgain: boolean };
}
/** The problem is solved by delivering (again), as agreed with the customer. */
export interface RedeliveryArranged {
  type: 'RedeliveryArranged';
  data: Agreement & { solution: string };
}
/** The customer was asked how it went; the order is done. */
export interface VisitMade {
  type: 'VisitMade';
  data: {
    channel: Channel;
    /** Whether the customer agreed to the visit being recorded. Without: no recording is kept. */
    recordingConsent: boolean;
    /** Satisfaction, 1 (bad) to 5 (good). */
    score?: number;
    /** What the customer said. */
    answers?: string;
    /** Why not by the channel that the customer prefers. */
    otherChannelReason?: string;
  };
}
/** The customer was reached and doesn't wish to be asked; the order is done. */
export interface VisitDeclined {
  type: 'VisitDeclined';
  data: { told: Told };
}
/** The order is cancelled: the customer was told, and has their money. */
export interface OrderCancelled {
  type: 'OrderCancelled';
  data: { reason: string; told: Told };
}

export type AftercareFact =
  | OrderAccepted
  | AcceptedByDefault
  | ProblemReported
  | ProblemSolved
  | RedeliveryArranged
  | ContactFact
  | VisitMade
  | VisitDeclined
  | OrderCancelled;
