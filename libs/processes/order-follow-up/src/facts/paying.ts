import type { Channel } from '@huiyin/casework';
import type { PaymentIssueKind, PaymentMethod } from '../vocabulary.ts';

// Storage format: see ordering.ts. All amounts in yuan.

/** The customer was reminded to pay. */
export interface PaymentReminded {
  type: 'PaymentReminded';
  data: { channel?: Channel };
}
/** Money came in: all of it, a deposit or the rest. */
export interface PaymentReceived {
  type: 'PaymentReceived';
  data: { amount: number; method?: PaymentMethod };
}
/** A payment didn't go through. */
export interface PaymentFailed {
  type: 'PaymentFailed';
  data: { reason: string; method?: PaymentMethod };
}
/** 支付问题: something is wrong with the money, e.g. the change. */
export interface PaymentIssueReported {
  type: 'PaymentIssueReported';
  data: { kind: PaymentIssueKind; details: string };
}
/** The money is right again, and the customer knows. */
export interface PaymentIssueSolved {
  type: 'PaymentIssueSolved';
  data: { solution: string };
}
/** Money is being given back. */
export interface RefundStarted {
  type: 'RefundStarted';
  data: { amount: number; reason: string };
}
/** Money was given back. */
export interface RefundCompleted {
  type: 'RefundCompleted';
  data: { amount: number };
}
/** Money couldn't be given back. */
export interface RefundFailed {
  type: 'RefundFailed';
  data: { reason: string };
}

export type PayingFact =
  | PaymentReminded
  | PaymentReceived
  | PaymentFailed
  | PaymentIssueReported
  | PaymentIssueSolved
  | RefundStarted
  | RefundCompleted
  | RefundFailed;
