import type { Overdue } from '@huiyin/casework';

/** Deadlines of the handling whose passing raises the case. Storage format. */
export const HANDLING_OVERDUE = [
  'ConfirmationOverdue',
  'HandoverOverdue',
  'ProgressReportOverdue',
  'RestockOverdue',
  'DeliveryAgreementOverdue',
  'DispatchOverdue',
  'DeliveryOverdue',
  'ProblemOverdue',
  'VisitOverdue',
  'CancellationOverdue',
] as const;

/** Deadlines of the payment whose passing raises the case. Storage format. */
export const PAYMENT_OVERDUE = ['PaymentIssueOverdue', 'RefundOverdue'] as const;

/** A deadline went by. Storage format. */
export interface DeadlinePassed {
  type: (typeof HANDLING_OVERDUE)[number] | (typeof PAYMENT_OVERDUE)[number] | 'PaymentReminderDue';
  data: Overdue;
}
