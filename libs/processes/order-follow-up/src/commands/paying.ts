import { given, HANDLERS, HANDLERS_AND_CHANNELS, handling, LEADERS } from '@huiyin/casework';
import { refuse } from '@huiyin/process-engine';
import {
  CompleteRefund,
  GiveReason,
  RecordPayment,
  RemindOfPayment,
  ReportPaymentFailure,
  ReportPaymentIssue,
  SolvePaymentIssue,
  StartRefund,
} from '../payloads.ts';
import { held } from '../payments.ts';
import { accounting, command, WORKERS } from './command.ts';

/** 付款 and 支付问题: money comes in, goes wrong, goes back. */
export const paying = {
  'remind-of-payment': command({
    payload: RemindOfPayment,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'PaymentReminded',
    mayNot: ({ data: { amount = 0, payments } }) =>
      held(payments) > 0 && held(payments) >= amount ? refuse('nothing-outstanding') : undefined,
    decide: (_, { channel }) => [{ type: 'PaymentReminded', data: given({ channel }) }],
  }),
  'record-payment': command({
    ...accounting,
    payload: RecordPayment,
    by: WORKERS,
    leadsTo: 'PaymentReceived',
    decide: (_, { amount, method }) => [{ type: 'PaymentReceived', data: given({ amount, method }) }],
  }),
  'report-payment-failure': command({
    ...accounting,
    payload: ReportPaymentFailure,
    by: WORKERS,
    leadsTo: 'PaymentFailed',
    decide: (_, { reason, method }) => [{ type: 'PaymentFailed', data: given({ reason, method }) }],
  }),
  'report-payment-issue': command({
    payload: ReportPaymentIssue,
    by: HANDLERS_AND_CHANNELS,
    leadsTo: 'PaymentIssueReported',
    decide: (_, { kind, details }) => [{ type: 'PaymentIssueReported', data: { kind, details } }],
  }),
  'solve-payment-issue': command({
    ...handling,
    payload: SolvePaymentIssue,
    by: HANDLERS,
    leadsTo: 'PaymentIssueSolved',
    decide: (_, { solution }) => [{ type: 'PaymentIssueSolved', data: { solution } }],
  }),
  'start-refund': command({
    ...handling,
    payload: StartRefund,
    by: HANDLERS,
    leadsTo: 'RefundStarted',
    decide: ({ data: { payments } }, { amount = held(payments), reason }) => {
      const most = held(payments);
      if (most <= 0) return refuse('nothing-to-refund');
      if (amount > most) return refuse('refund-too-high', { amount, held: most });
      return [{ type: 'RefundStarted', data: { amount, reason } }];
    },
  }),
  'complete-refund': command({
    ...accounting,
    payload: CompleteRefund,
    by: [...LEADERS, 'department', 'integration'],
    leadsTo: 'RefundCompleted',
    decide: ({ data: { payments } }, { amount = payments.refunding ?? held(payments) }) => {
      const most = held(payments);
      if (amount > most) return refuse('refund-too-high', { amount, held: most });
      return [{ type: 'RefundCompleted', data: { amount } }];
    },
  }),
  'report-failed-refund': command({
    ...accounting,
    payload: GiveReason,
    by: [...LEADERS, 'department', 'integration'],
    leadsTo: 'RefundFailed',
    decide: (_, { reason }) => [{ type: 'RefundFailed', data: { reason } }],
  }),
};
