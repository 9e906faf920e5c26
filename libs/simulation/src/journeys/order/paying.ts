import type { Move, Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { PAYMENT_FAILURES } from '../../words/orders.ts';
import { handler, rounds } from '../situation.ts';
import { heldOf, type OrderFile } from './order-file.ts';

const ISSUES = ['double-charge', 'wrong-amount', 'charged-not-booked', 'wrong-change'] as const;

/** 付款 and 支付问题, beside everything else. */
export function pay(file: OrderFile): Step | undefined {
  const { state } = file;
  if (state!.matches('payment.unpaid') || state!.matches('payment.reminded')) return payLater(file);
  if (state!.matches('payment.issue')) return settleIssue(file);
  if (state!.matches('payment.refunding')) return refund(file);
  return state!.matches('payment.paid') ? complainOfPayment(file) : undefined;
}

function payLater(file: OrderFile): Step {
  const isDue = file.state!.deadlines.some(
    ({ name, expired }) => expired && (name === 'paymentReminder' || name === 'furtherReminder'),
  );
  if (isDue)
    return {
      situation: 'to be reminded',
      by: handler(file, 2, { claims: false }),
      moves: () => [{ name: 'remind-of-payment', payload: { channel: file.customer.preferredChannel } }],
    };
  const { reminders } = file.data.payments;
  const chance = file.chance('payment', reminders);
  const fails = reminders === 0 && chance.whether(0.05);
  return {
    situation: `owes ${reminders}`,
    after: chance.exponential(4 * DAY),
    by: { kind: 'system', system: 'payments' },
    moves: () => [
      fails
        ? { name: 'report-payment-failure', payload: { reason: chance.pick(PAYMENT_FAILURES) } }
        : paymentOf(file, 'wechat-pay'),
    ],
  };
}

export const paymentOf = ({ data }: OrderFile, method: string): Move => ({
  name: 'record-payment',
  payload: { amount: data.amount ?? 1, method },
});

function settleIssue(file: OrderFile): Step {
  const { issue } = file.data.payments;
  if (issue === 'failed')
    return {
      situation: 'failed',
      after: file.chance('again').between(1, 30) * HOUR,
      by: { kind: 'system', system: 'payments' },
      moves: () => [paymentOf(file, 'alipay')],
    };
  if (issue === 'refund-failed' && heldOf(file) > 0)
    return {
      situation: 'refund failed',
      by: handler(file, 6, { claims: false }),
      moves: () => [{ name: 'start-refund', payload: { reason: '更换账户重新退款' } }],
    };
  return {
    situation: `issue ${issue}`,
    by: handler(file, 10, { claims: false }),
    moves: () => [{ name: 'solve-payment-issue', payload: { solution: '已核对并更正' } }],
  };
}

/** 退款, by the finance department; now and then the account is wrong. */
function refund(file: OrderFile): Step {
  const failures = rounds(file, 'RefundFailed');
  const chance = file.chance('refund', failures);
  const fails = failures === 0 && chance.whether(0.03);
  return {
    situation: `refunding ${failures}`,
    by: { kind: 'department', department: 'finance', hours: chance.around(9, 0.6) * file.store.slowness },
    moves: () => [
      fails
        ? { name: 'report-failed-refund', payload: { reason: '退款账户已注销' } }
        : { name: 'complete-refund', payload: {} },
    ],
  };
}

function complainOfPayment(file: OrderFile): Step | undefined {
  const chance = file.chance('payment-issue');
  if (rounds(file, 'PaymentIssueReported') > 0 || !chance.whether(0.006)) return undefined;
  return {
    situation: 'paid',
    after: chance.exponential(30 * HOUR),
    by: { kind: 'system', system: file.data.channel },
    moves: () => [
      { name: 'report-payment-issue', payload: { kind: chance.pick(ISSUES), details: '请核对账单' } },
    ],
  };
}
