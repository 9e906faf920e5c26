import type { Policy } from '@huiyin/casework';

/** What a company can set for following its orders up, per store. Durations as text: `4 working hours`, `7 days`. */
export interface OrderFollowUpSettings {
  /** How often a loop may go round before the case escalates; `ContactAttempted`: attempts before giving up. */
  readonly limits: Readonly<
    Record<
      | 'OrderBackordered'
      | 'RestockPromised'
      | 'DeliveryFailed'
      | 'ProblemReported'
      | 'PaymentFailed'
      | 'PaymentIssueReported'
      | 'RefundStarted'
      | 'RefundFailed'
      | 'ContactAttempted',
      number
    >
  >;
  readonly within: {
    readonly confirmation: string;
    readonly handover: string;
    /** The customer hears how far the order is at least this often while it is arranged. */
    readonly progressReport: string;
    /** When something is missing and no date was promised: time to find one and ask the customer. */
    readonly restockPromise: string;
    readonly deliveryAgreement: string;
    /** For deliveries without an agreed time. */
    readonly delivery: string;
    /** Time to agree on another delivery after one failed. */
    readonly rescheduling: string;
    /** Silence for this long after sign-off is acceptance. */
    readonly acceptance: string;
    readonly problem: string;
    readonly visit: string;
    /** From the wish to cancel until the customer has money and answer. */
    readonly cancellation: string;
    readonly paymentReminder: string;
    readonly paymentIssue: string;
    /** Consumer Law 25 counts seven days after the goods are back. */
    readonly refund: string;
  };
  /** Whole natural days between acceptance and the earliest visit. */
  readonly visitAfterDays: number;
}

export const DEFAULT_ORDER_FOLLOW_UP_SETTINGS: OrderFollowUpSettings = {
  limits: {
    OrderBackordered: 3,
    RestockPromised: 3,
    DeliveryFailed: 3,
    ProblemReported: 3,
    PaymentFailed: 3,
    PaymentIssueReported: 3,
    RefundStarted: 3,
    RefundFailed: 3,
    ContactAttempted: 3,
  },
  within: {
    confirmation: '4 working hours',
    handover: '1 working day',
    progressReport: '2 working days',
    restockPromise: '1 working day',
    deliveryAgreement: '1 working day',
    delivery: '3 working days',
    rescheduling: '1 working day',
    acceptance: '7 days',
    problem: '2 working days',
    visit: '7 days',
    cancellation: '7 days',
    paymentReminder: '7 days',
    paymentIssue: '1 working day',
    refund: '7 days',
  },
  visitAfterDays: 3,
};

export type OrderFollowUpPolicy = Policy<OrderFollowUpSettings>;
