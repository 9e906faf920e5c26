import type { Step } from '../../running/step.ts';
import { CARRIERS } from '../../words/orders.ts';
import { HOUR } from '../../time/units.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { told, worthOf, type ReturnFile } from './return-file.ts';

/** So much an agent agrees to alone, in yuan. */
const ALONE = 200;

/** 退款, by the finance department; now and then the account is wrong. */
export function refund(file: ReturnFile): Step {
  const failures = rounds(file, 'RefundFailed');
  const chance = file.chance('refund', failures);
  const fails = failures === 0 && chance.whether(0.04);
  return {
    situation: situationOf(file),
    by: { kind: 'department', department: 'finance', hours: chance.around(8, 0.6) * file.store.slowness },
    moves: () => [
      fails
        ? { name: 'report-refund-failure', payload: { reason: '退款账户已注销' } }
        : { name: 'complete-refund', payload: { amount: file.data.toRefund ?? worthOf(file) } },
    ],
  };
}

/** 换货 and 维修: sent again by the warehouse; what can’t be had any more is refunded. */
export function replace(file: ReturnFile): Step {
  const chance = file.chance('replace');
  const amount = worthOf(file);
  if (amount <= ALONE && chance.whether(0.1))
    return {
      situation: situationOf(file),
      by: handler(file, 8),
      moves: () => [{ name: 'agree-on-refund', payload: { amount, reason: '无货可换，与顾客协商退款' } }],
    };
  return {
    situation: situationOf(file),
    by: { kind: 'department', department: 'warehouse', hours: chance.around(9, 0.6) * file.store.slowness },
    moves: () => [
      {
        name: 'send-replacement',
        payload: {
          carrier: chance.pick(CARRIERS),
          trackingNumber: `HH${chance.whole(10_000_000, 99_999_999)}`,
        },
      },
    ],
  };
}

/** 告知顾客: that everything is done. */
export function inform(file: ReturnFile): Step {
  const words = file.data.remedy === 'refund' ? '退款已完成，请查收' : '商品已寄出，请留意物流';
  return {
    situation: situationOf(file),
    after: rounds(file, 'ContactAttempted') > 0 ? 4 * HOUR : 0,
    by: handler(file, 4),
    moves: () =>
      reaching(
        file,
        'done',
        () => [{ name: 'inform-customer', payload: { told: told(file, words) } }],
        false,
      ),
  };
}
