import { escalatedPast, given, HANDLERS, HANDLERS_AND_CHANNELS } from '@huiyin/casework';
import { refuse, type CaseView, type Circumstances, type Refusal } from '@huiyin/process-engine';
import type { OrderFollowUpData } from '../data.ts';
import { held } from '../payments.ts';
import { CancelOrder, GiveReason, RequestCancellation } from '../payloads.ts';
import { command } from './command.ts';

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
    mayNot: (view, circumstances) => escalatedPast(view, circumstances) ?? inTheWayOfCancelling(view),
    payload: CancelOrder,
    by: HANDLERS,
    leadsTo: 'OrderCancelled',
    decide: (_, { reason, told }) => [{ type: 'OrderCancelled', data: { reason, told: given(told) } }],
  }),
};

/** An order is cancelled only after the money is back. */
export function inTheWayOfCancelling({ data: { payments } }: View): Refusal | undefined {
  if (payments.issue) return refuse('payment-issue-open', { issue: payments.issue });
  return held(payments) > 0 ? refuse('money-not-returned', { held: held(payments) }) : undefined;
}

/** An order isn't done while the customer is owed money, or the cancellation that somebody asked for. */
export function inTheWayOfCompleting({ data: { payments, cancellation } }: View): Refusal | undefined {
  if (payments.issue) return refuse('payment-issue-open', { issue: payments.issue });
  if (payments.refunding !== undefined)
    return refuse('refund-outstanding', { refunding: payments.refunding });
  return cancellation && refuse('cancellation-pending', { requestedAt: cancellation.requestedAt });
}

/** Commands that complete an order aren't given while something is owed, nor by whom the case was escalated past. */
export const completing = {
  mayNot: (view: View, circumstances: Circumstances<unknown>): Refusal | undefined =>
    escalatedPast(view, circumstances) ?? inTheWayOfCompleting(view),
};
