import { CASEWORK_FACTS, CONTACT_FACTS, PERSONAL_OF_CUSTOMER, type CaseworkFact } from '@huiyin/casework';
import type { FactDeclaration } from '@huiyin/process-engine';
import type { AftercareFact } from './facts/aftercare.ts';
import type { ArrangingFact } from './facts/arranging.ts';
import type { DeliveringFact } from './facts/delivering.ts';
import type { OrderingFact } from './facts/ordering.ts';
import type { DeadlinePassed } from './facts/overdue.ts';
import type { PayingFact } from './facts/paying.ts';

export type * from './facts/aftercare.ts';
export type * from './facts/arranging.ts';
export type * from './facts/delivering.ts';
export type * from './facts/ordering.ts';
export type * from './facts/paying.ts';
export type { DeadlinePassed } from './facts/overdue.ts';

/** Everything that can happen while an order is followed up. */
export type OrderFollowUpFact =
  CaseworkFact | OrderingFact | ArrangingFact | DeliveringFact | AftercareFact | PayingFact | DeadlinePassed;

/** Loops of the handling and of the payment that raise the case when they close for the last time allowed. */
export const HANDLING_LOOPS = ['RestockPromised', 'DeliveryFailed', 'ProblemReported'] as const;
export const PAYMENT_LOOPS = [
  'PaymentFailed',
  'PaymentIssueReported',
  'RefundStarted',
  'RefundFailed',
] as const;

const told = { answers: true, personal: ['told.words'] } as const;

/** Which facts answer the customer, and what in them is personal. */
export const ORDER_FOLLOW_UP_FACTS: Readonly<Record<OrderFollowUpFact['type'], FactDeclaration>> = {
  ...CASEWORK_FACTS,
  OrderPlaced: { asks: true, personal: [...PERSONAL_OF_CUSTOMER, 'details'] },
  OrderAmended: { personal: ['details', 'reason'] },
  OrderConfirmed: { personal: ['remark'] },
  HandedOver: { personal: ['remark'] },
  CancellationRequested: { personal: ['reason'] },
  CancellationWithdrawn: { personal: ['reason'] },
  ProgressReported: { personal: ['progress'] },
  ItemPicked: {},
  ItemOutOfStock: {},
  ItemReordered: {},
  PackagePacked: {},
  OrderReady: {},
  OrderBackordered: {},
  RestockPromised: {},
  GoodsRestocked: {},
  WaitingChosen: { personal: ['chosenBy'] },
  ReplacementChosen: { personal: ['chosenBy'] },
  ItemsDropped: { personal: ['chosenBy'] },
  DeliveryAgreed: {},
  Dispatched: { personal: ['trackingNumber'] },
  PackageSent: { personal: ['trackingNumber'] },
  CarrierUpdated: { personal: ['update'] },
  DeliveryFailed: { personal: ['reason'] },
  DeliveryRescheduled: {},
  PackageDelivered: { personal: ['signedBy'] },
  Delivered: { personal: ['signedBy'] },
  OrderAccepted: { personal: ['remark'] },
  AcceptedByDefault: {},
  ProblemReported: { asks: true, personal: ['details'] },
  ProblemSolved: { personal: ['solution'] },
  RedeliveryArranged: { personal: ['solution'] },
  ...CONTACT_FACTS,
  VisitMade: { answers: true, personal: ['answers', 'otherChannelReason'] },
  VisitDeclined: told,
  OrderCancelled: { answers: true, personal: ['reason', 'told.words'] },
  PaymentReminded: {},
  PaymentReceived: {},
  PaymentFailed: { personal: ['reason'] },
  PaymentIssueReported: { personal: ['details'] },
  PaymentIssueSolved: { personal: ['solution'] },
  RefundStarted: { personal: ['reason'] },
  RefundCompleted: {},
  RefundFailed: { personal: ['reason'] },
  ConfirmationOverdue: {},
  HandoverOverdue: {},
  ProgressReportOverdue: {},
  RestockOverdue: {},
  DeliveryAgreementOverdue: {},
  DispatchOverdue: {},
  DeliveryOverdue: {},
  ProblemOverdue: {},
  VisitOverdue: {},
  CancellationOverdue: {},
  PaymentReminderDue: {},
  PaymentIssueOverdue: {},
  RefundOverdue: {},
};
