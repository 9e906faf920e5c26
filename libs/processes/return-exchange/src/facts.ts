import {
  CASEWORK_FACTS,
  CONTACT_FACTS,
  PERSONAL_OF_CUSTOMER,
  type CaseworkFact,
  type Channel,
  type ContactFact,
  type Customer,
  type Overdue,
  type Told,
} from '@huiyin/casework';
import type { FactDeclaration } from '@huiyin/process-engine';
import type { Exception, FreightPayer, Ground, Remedy } from './vocabulary.ts';

// Every declaration below is a storage format: add members, never rename, never reuse a name with another meaning.

/** A customer wishes to send goods back; the case begins. */
export interface ReturnRequested {
  type: 'ReturnRequested';
  data: {
    store: string;
    channel: Channel;
    customer: Customer;
    order?: string;
    product?: string;
    /** What is wrong with the goods, in the customer's words. */
    description: string;
    ground: Ground;
    wish: Remedy;
    /** Bought without seeing the goods: online, by telephone, by television. */
    remoteSale: boolean;
    /** When the goods were signed for: ISO 8601, UTC. */
    signedAt?: string;
    /** What was paid for the goods, in yuan. */
    amount?: number;
    /** How often each loop may go round in this case before it escalates: from the policy when it was opened. */
    limits: Readonly<Record<string, number>>;
  };
}
/** The goods may come back, on this ground, for this. */
export interface EligibilityConfirmed {
  type: 'EligibilityConfirmed';
  data: {
    ground: Ground;
    remedy: Remedy;
    /** What is to be paid back, in yuan: a refund's. */
    amount?: number;
    freightPaidBy: FreightPayer;
    /** Who has to approve it, by the limits in force. */
    approval: 'none' | 'supervisor' | 'store-manager';
  };
}
/** Somebody other than who confirmed it approved. */
export interface ReturnApproved {
  type: 'ReturnApproved';
  data: { remark?: string };
}
/** It was sent back to whoever confirmed it. */
export interface ApprovalDenied {
  type: 'ApprovalDenied';
  data: { reason: string };
}
/** The customer handed the goods to a carrier. */
export interface GoodsSentBack {
  type: 'GoodsSentBack';
  data: { carrier?: string; trackingNumber?: string };
}
/** The goods are back; the days until the refund count from here. */
export interface GoodsReturned {
  type: 'GoodsReturned';
  data: { remark?: string };
}
/** The goods were looked at, and are as they should be. */
export interface InspectionPassed {
  type: 'InspectionPassed';
  data: { findings: string };
}
/** The goods are not as they should be. */
export interface InspectionFailed {
  type: 'InspectionFailed';
  data: { findings: string };
}
/** The goods are taken back all the same. */
export interface ReturnTolerated {
  type: 'ReturnTolerated';
  data: { reason: string };
}
/** Another remedy was agreed with the customer: nothing is left to exchange, or it can't be repaired. */
export interface RefundAgreed {
  type: 'RefundAgreed';
  data: { amount: number; reason: string };
}
/** The customer has the money back. */
export interface RefundCompleted {
  type: 'RefundCompleted';
  data: { amount: number };
}
/** The money didn't arrive. */
export interface RefundFailed {
  type: 'RefundFailed';
  data: { reason: string };
}
/** The exchanged or repaired goods are on their way, or were handed over. */
export interface ReplacementSent {
  type: 'ReplacementSent';
  data: { carrier?: string; trackingNumber?: string };
}
/** The customer knows that everything is done. */
export interface CustomerInformed {
  type: 'CustomerInformed';
  data: { told: Told };
}
/** The goods aren't taken back; the customer was told why. */
export interface ReturnRejected {
  type: 'ReturnRejected';
  data: { reason: string; exception?: Exception; told: Told };
}
/** The customer keeps the goods; that was confirmed. */
export interface ReturnWithdrawn {
  type: 'ReturnWithdrawn';
  data: { reason: string; told: Told };
}
/** A deadline went by. */
export interface DeadlinePassed {
  type:
    | 'EligibilityOverdue'
    | 'ApprovalOverdue'
    | 'GoodsReturnOverdue'
    | 'InspectionOverdue'
    | 'AssessmentOverdue'
    | 'RefundOverdue'
    | 'ReplacementOverdue'
    | 'InformingOverdue';
  data: Overdue;
}

export type ReturnExchangeFact =
  | CaseworkFact
  | ReturnRequested
  | EligibilityConfirmed
  | ReturnApproved
  | ApprovalDenied
  | GoodsSentBack
  | GoodsReturned
  | InspectionPassed
  | InspectionFailed
  | ReturnTolerated
  | RefundAgreed
  | RefundCompleted
  | RefundFailed
  | ReplacementSent
  | CustomerInformed
  | ContactFact
  | ReturnRejected
  | ReturnWithdrawn
  | DeadlinePassed;

/** Deadlines that raise the case when they pass: what the customer doesn't do in time is no fault of anybody's. */
export const OVERDUE = [
  'EligibilityOverdue',
  'ApprovalOverdue',
  'InspectionOverdue',
  'AssessmentOverdue',
  'RefundOverdue',
  'ReplacementOverdue',
  'InformingOverdue',
] as const satisfies readonly ReturnExchangeFact['type'][];

/** Facts that raise the case when they close their loop for the last time allowed. */
export const LOOPS = [
  'ApprovalDenied',
  'RefundFailed',
] as const satisfies readonly ReturnExchangeFact['type'][];

const told = { answers: true, personal: ['told.words'] } as const;

/** Which facts answer the customer, and what in them is personal. */
export const RETURN_EXCHANGE_FACTS: Readonly<Record<ReturnExchangeFact['type'], FactDeclaration>> = {
  ...CASEWORK_FACTS,
  ReturnRequested: { asks: true, personal: [...PERSONAL_OF_CUSTOMER, 'description'] },
  EligibilityConfirmed: {},
  ReturnApproved: {},
  ApprovalDenied: {},
  GoodsSentBack: {},
  GoodsReturned: {},
  InspectionPassed: { personal: ['findings'] },
  InspectionFailed: { personal: ['findings'] },
  ReturnTolerated: { personal: ['reason'] },
  RefundAgreed: { personal: ['reason'] },
  RefundCompleted: {},
  RefundFailed: { personal: ['reason'] },
  ReplacementSent: {},
  CustomerInformed: told,
  ...CONTACT_FACTS,
  ReturnRejected: { answers: true, personal: ['reason', 'told.words'] },
  ReturnWithdrawn: { answers: true, personal: ['reason', 'told.words'] },
  EligibilityOverdue: {},
  ApprovalOverdue: {},
  GoodsReturnOverdue: {},
  InspectionOverdue: {},
  AssessmentOverdue: {},
  RefundOverdue: {},
  ReplacementOverdue: {},
  InformingOverdue: {},
};
