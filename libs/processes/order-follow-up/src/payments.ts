import type { OrderFollowUpFact, PaymentIssueReported } from './facts.ts';

/** The money of an order, in yuan. */
export interface Payments {
  readonly received: number;
  readonly refunded: number;
  /** What is being given back at present. */
  readonly refunding?: number;
  readonly reminders: number;
  readonly issue?: PaymentIssueReported['data']['kind'] | 'failed' | 'refund-failed';
}

export const NO_PAYMENTS: Payments = { received: 0, refunded: 0, reminders: 0 };

/** What the company holds of the customer's money. */
export const held = ({ received, refunded }: Payments): number => yuan(received - refunded);

/** Whether no money is on its way back to the customer, and nothing about it is unclear. */
export const settled = ({ issue, refunding }: Payments): boolean =>
  issue === undefined && refunding === undefined;

/** A payment that failed is settled by one that comes; what is unclear about earlier money isn't. */
export const issueOutlivesPayment = (payments: Payments): boolean =>
  payments.issue !== 'failed' && held(payments) > 0;

/** Whether this much given back leaves nothing of the customer's money. */
export const returnsEverything = (payments: Payments, amount: number): boolean =>
  held(payments) - amount < 0.005;

/** To whole fen, so that sums stay exact. */
const yuan = (amount: number): number => Math.round(amount * 100) / 100;

export function evolvePayments(payments: Payments, { type, data }: OrderFollowUpFact): Payments {
  switch (type) {
    case 'PaymentReminded':
      return { ...payments, reminders: payments.reminders + 1 };
    case 'PaymentReceived':
      return {
        ...payments,
        received: yuan(payments.received + data.amount),
        issue: issueOutlivesPayment(payments) ? payments.issue : undefined,
      };
    case 'PaymentFailed':
      return { ...payments, issue: 'failed' };
    case 'PaymentIssueReported':
      return { ...payments, issue: data.kind };
    case 'PaymentIssueSolved':
      return { ...payments, issue: undefined };
    case 'RefundStarted':
      return { ...payments, issue: undefined, refunding: data.amount };
    case 'RefundCompleted':
      return { ...payments, refunding: undefined, refunded: yuan(payments.refunded + data.amount) };
    case 'RefundFailed':
      return { ...payments, refunding: undefined, issue: 'refund-failed' };
    default:
      return payments;
  }
}
