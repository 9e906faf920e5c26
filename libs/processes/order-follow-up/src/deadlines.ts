import type { DeadlineRule } from '@huiyin/process-engine';
import type { OrderFollowUpData } from './data.ts';
import type { DeliveryRescheduled } from './facts.ts';
import type { OrderFollowUpPolicy, OrderFollowUpSettings } from './settings.ts';

type Rule = DeadlineRule<OrderFollowUpData, OrderFollowUpPolicy>;

/** The order is gone, and with it what was owed in it. */
const GONE = ['OrderCancelled', 'CustomerUnreachable'];

const within = (
  name: keyof OrderFollowUpSettings['within'],
  runsIn: string,
  fact: string,
  restartedBy: readonly string[] = [],
): Rule => ({
  runsIn,
  fact,
  restartedBy,
  cancelledBy: GONE,
  due: ({ fact: { at }, policy }) => policy.due(at, policy.settings.within[name]),
});

/**
 * The delivery time that was agreed, in milliseconds since the Unix epoch; `undefined` where it lies behind: what was agreed
 * before a shortage and has passed meanwhile is no agreement any more.
 */
function agreedAfter(at: number, { delivery }: OrderFollowUpData): number | undefined {
  const agreed = delivery === undefined ? NaN : Date.parse(delivery.at);
  return agreed > at ? agreed : undefined;
}

/** When what is owed, with the fact that says it wasn't done in time. */
export const orderFollowUpDeadlines: Readonly<Record<string, Rule>> = {
  confirmation: within('confirmation', 'handling.placed', 'ConfirmationOverdue'),
  handover: within('handover', 'handling.confirmed', 'HandoverOverdue'),
  progressReport: within('progressReport', 'handling.arranging', 'ProgressReportOverdue', [
    'ProgressReported',
  ]),
  restock: {
    runsIn: 'handling.backordered',
    fact: 'RestockOverdue',
    cancelledBy: GONE,
    restartedBy: ['RestockPromised'],
    due: ({ fact: { at }, data: { restockBy }, policy }) => {
      const promised = restockBy === undefined ? NaN : Date.parse(restockBy);
      // A promise from an earlier shortage that has passed promises nothing for this one.
      return promised > at ? promised : policy.due(at, policy.settings.within.restockPromise);
    },
  },
  deliveryAgreement: {
    runsIn: 'handling.ready',
    fact: 'DeliveryAgreementOverdue',
    cancelledBy: GONE,
    restartedBy: ['DeliveryAgreed', 'DeliveryRescheduled'],
    due: ({ fact: { at }, data, policy }) =>
      agreedAfter(at, data) === undefined
        ? policy.due(at, policy.settings.within.deliveryAgreement)
        : undefined,
  },
  dispatch: {
    runsIn: 'handling.ready',
    fact: 'DispatchOverdue',
    cancelledBy: GONE,
    restartedBy: ['DeliveryAgreed', 'DeliveryRescheduled'],
    due: ({ fact: { at }, data }) => agreedAfter(at, data),
  },
  delivery: {
    runsIn: 'handling.delivering',
    fact: 'DeliveryOverdue',
    cancelledBy: [...GONE, 'ProblemReported'],
    restartedBy: ['DeliveryFailed', 'DeliveryRescheduled'],
    due: ({ fact: { type, data: said, at }, data: { delivery }, policy }) => {
      if (type === 'DeliveryFailed') return policy.due(at, policy.settings.within.rescheduling);
      if (type === 'DeliveryRescheduled') return Date.parse((said as DeliveryRescheduled['data']).at);
      return delivery ? Date.parse(delivery.at) : policy.due(at, policy.settings.within.delivery);
    },
  },
  acceptance: { ...within('acceptance', 'handling.accepting', 'AcceptedByDefault'), lapses: true },
  problem: within('problem', 'handling.problem', 'ProblemOverdue'),
  // Whoever tried often enough to reach the customer made the visit.
  visit: {
    ...within('visit', 'handling.visiting', 'VisitOverdue'),
    cancelledBy: ['OrderCancelled', 'ProblemReported'],
  },
  cancellation: {
    // In whatever state the order is: the wish is a promise of its own.
    runsIn: 'handling',
    fact: 'CancellationOverdue',
    cancelledBy: ['CancellationWithdrawn'],
    restartedBy: ['CancellationRequested', 'CancellationWithdrawn'],
    due: ({ data: { cancellation }, policy }) =>
      cancellation && policy.due(Date.parse(cancellation.requestedAt), policy.settings.within.cancellation),
  },
  paymentReminder: within('paymentReminder', 'payment.unpaid', 'PaymentReminderDue'),
  furtherReminder: within('paymentReminder', 'payment.reminded', 'PaymentReminderDue', ['PaymentReminded']),
  paymentIssue: within('paymentIssue', 'payment.issue', 'PaymentIssueOverdue'),
  refund: { ...within('refund', 'payment.refunding', 'RefundOverdue'), cancelledBy: ['RefundFailed'] },
};
