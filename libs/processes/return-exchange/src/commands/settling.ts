import {
  approverOf,
  given,
  HANDLERS,
  handling,
  LEADERS,
  mayNotApprove,
  TellCustomer,
  workOf,
} from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import { AgreeOnRefund, CompleteRefund, GiveReason, Shipment } from '../payloads.ts';
import { command } from './command.ts';

const accounting = { ...workOf(() => ['finance']), by: [...HANDLERS, 'department', 'integration'] };

/** 退款, 换货 and 维修, and telling the customer. */
export const settling = {
  'complete-refund': command({
    ...accounting,
    payload: CompleteRefund,
    leadsTo: 'RefundCompleted',
    decide: ({ data: { toRefund } }, { amount }) =>
      amount > (toRefund ?? 0)
        ? refuse('more-than-agreed', { amount, agreed: toRefund })
        : [{ type: 'RefundCompleted', data: { amount } }],
  }),
  'report-refund-failure': command({
    ...accounting,
    payload: GiveReason,
    leadsTo: 'RefundFailed',
    decide: (_, { reason }) => [{ type: 'RefundFailed', data: { reason } }],
  }),
  'send-replacement': command({
    ...workOf(() => ['warehouse', 'logistics']),
    payload: Shipment,
    by: [...HANDLERS, 'department', 'integration'],
    leadsTo: 'ReplacementSent',
    decide: (_, { carrier, trackingNumber }) => [
      { type: 'ReplacementSent', data: given({ carrier, trackingNumber }) },
    ],
  }),
  'agree-on-refund': command({
    ...handling,
    payload: AgreeOnRefund,
    by: HANDLERS,
    leadsTo: 'RefundAgreed',
    decide: ({ data }, { amount, reason }, { actor, policy }) => {
      if (amount > (data.amount ?? Infinity))
        return refuse('more-than-was-paid', { amount, paid: data.amount });
      // Whoever confirmed the return can't turn it into money above the limit alone.
      const { by = '', role = '' } = data.confirmed ?? {};
      const approval = approverOf(amount, policy.settings.approval, { role });
      if (approval === 'none') return [{ type: 'RefundAgreed', data: { amount, reason } }];
      const isLeader = LEADERS.some((leader) => leader === actor.role);
      if (!isLeader) return refuse('over-your-limit', { amount, approver: approval });
      return (
        mayNotApprove({ by, amount, approval }, actor) ?? [{ type: 'RefundAgreed', data: { amount, reason } }]
      );
    },
  }),
  'inform-customer': command({
    ...handling,
    payload: TellCustomer,
    by: HANDLERS,
    leadsTo: 'CustomerInformed',
    decide: (_, { told }) => [{ type: 'CustomerInformed', data: { told: given({ ...told }) } }],
  }),
};
