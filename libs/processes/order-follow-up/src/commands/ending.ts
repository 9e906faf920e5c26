import { HANDLERS, HANDLERS_AND_CHANNELS } from '@huiyin/casework';
import { refuse, type CaseView, type Refusal } from '@huiyin/process-engine';
import type { OrderFollowUpData } from '../data.ts';
import { held } from '../payments.ts';
import { CancelOrder, GiveReason, RequestCancellation } from '../payloads.ts';
import { command, given, handling } from './command.ts';

type View = CaseView<OrderFollowUpData>;

/** 取消订单: wished first, done when the customer has money and answer. */
export const ending = {
  'request-cancellation': command({
    payload: RequestCancellation,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'CancellationRequested',
    decide: ({ data: { cancellation } }, { requestedBy, reason }) =>
      cancellation
        ? refuse('cancellation-already-requested', { requestedAt: cancellation.requestedAt })
        : [{ type: 'CancellationRequested', data: { requestedBy, reason } }],
  }),
  'withdraw-cancellation': command({
    payload: GiveReason,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'CancellationWithdrawn',
    mayNot: ({ data: { cancellation } }) => (cancellation ? undefined : refuse('no-cancellation-requested')),
    decide: (_, { reason }) => [{ type: 'CancellationWithdrawn', data: { reason } }],
  }),
  cancel: command({
    ...handling,
    payload: CancelOrder,
    by: HANDLERS,
    leadsTo: 'OrderCancelled',
    decide: (view, { reason, told }) =>
      inTheWayOfCancelling(view) ?? [{ type: 'OrderCancelled', data: { reason, told: given(told) } }],
  }),
};

/** An order is cancelled only after the money is back. */
export function inTheWayOfCancelling(view: View): Refusal | undefined {
  if (view.matches('payment.issue')) return refuse('payment-issue-open', { issue: view.data.payments.issue });
  if (view.matches('payment.paid') || view.matches('payment.refunding'))
    return refuse('money-not-returned', { held: held(view.data.payments) });
  return undefined;
}

/** An order isn't done while the customer is owed money, or the cancellation that somebody asked for. */
export function inTheWayOfCompleting(view: View): Refusal | undefined {
  const { payments, cancellation } = view.data;
  if (view.matches('payment.issue')) return refuse('payment-issue-open', { issue: payments.issue });
  if (view.matches('payment.refunding'))
    return refuse('refund-outstanding', { refunding: payments.refunding });
  if (cancellation) return refuse('cancellation-pending', { requestedAt: cancellation.requestedAt });
  return undefined;
}
