/** What can happen while nothing is paid. */
const outstanding = {
  PaymentReminded: 'reminded',
  PaymentReceived: 'paid',
  PaymentFailed: 'issue',
  PaymentIssueReported: 'issue',
  PaymentReminderDue: {},
} as const;

/**
 * The states of the payment. Money comes before or after the goods, at once or in parts, so nothing here waits for the
 * handling: these facts come at any time before the end.
 */
export const payment = {
  unpaid: { on: outstanding },
  reminded: { on: { ...outstanding, PaymentReminded: {} } },
  /** Some money is there; of a deposit's rest the customer may be reminded. */
  paid: {
    on: {
      PaymentReminded: {},
      PaymentReceived: {},
      PaymentFailed: 'issue',
      PaymentIssueReported: 'issue',
      RefundStarted: 'refunding',
    },
  },
  /** 支付问题: a failed payment, wrong change, a refund that didn't arrive. */
  issue: {
    on: {
      PaymentReminded: {},
      PaymentFailed: {},
      PaymentIssueReported: {},
      PaymentReceived: [{ guard: 'issueOutlivesPayment' }, { target: 'paid' }],
      PaymentIssueSolved: [
        { guard: 'moneyHeld', target: 'paid' },
        { guard: 'everythingRefunded', target: 'refunded' },
        { target: 'unpaid' },
      ],
      RefundStarted: { guard: 'moneyHeld', target: 'refunding' },
      PaymentIssueOverdue: {},
    },
  },
  refunding: {
    on: {
      PaymentReceived: {},
      RefundCompleted: [{ guard: 'returnsEverything', target: 'refunded' }, { target: 'paid' }],
      RefundFailed: 'issue',
      RefundOverdue: {},
    },
  },
  refunded: {
    on: { PaymentReceived: 'paid', PaymentIssueReported: 'issue' },
  },
} as const;
