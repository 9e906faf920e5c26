import type { Remedy } from '@huiyin/return-exchange';
import type { Step } from '../../running/step.ts';
import { KEPT, RETURN_REJECTIONS } from '../../words/returns.ts';
import { handler, rounds, situationOf } from '../situation.ts';
import { told, worthOf, type ReturnFile } from './return-file.ts';

/** What customers get for goods that aren’t right, by what they wish. */
const REMEDIES: Readonly<Record<Remedy, Readonly<Record<Remedy, number>>>> = {
  exchange: { exchange: 6, refund: 3, repair: 1 },
  refund: { exchange: 1, refund: 9, repair: 0 },
  repair: { exchange: 1, refund: 1, repair: 8 },
};

/** 资格审核: most of what is asked for is right. */
export function decide(file: ReturnFile): Step {
  const denials = rounds(file, 'ApprovalDenied');
  const chance = file.chance('decide', denials);
  const isRejected = denials === 0 && chance.whether(0.04);
  const isWithdrawn = chance.whether(0.03);
  const remedy = chance.weighted(REMEDIES[file.data.wish]);
  return {
    situation: situationOf(file),
    by: handler(file, 12, { urgent: true }),
    moves: () => {
      if (isRejected) {
        const reason = chance.pick(RETURN_REJECTIONS);
        return [{ name: 'reject', payload: { reason, told: told(file, reason) } }];
      }
      if (isWithdrawn)
        return [
          { name: 'withdraw', payload: { reason: chance.pick(KEPT), told: told(file, '已确认取消退换') } },
        ];
      // What was denied is offered with less.
      const amount = Math.round(worthOf(file) * 100 * (denials > 0 ? 0.8 : 1)) / 100;
      return [{ name: 'confirm-eligibility', payload: { remedy, ...(remedy === 'refund' && { amount }) } }];
    },
  };
}

/** 审批, by somebody else than who confirmed it. */
export function approve(file: ReturnFile): Step {
  const chance = file.chance('approval', file.state!.revision);
  const isDenied = rounds(file, 'ApprovalDenied') === 0 && chance.whether(0.1);
  const { confirmed, level, escalatedPast } = file.data;
  return {
    situation: situationOf(file),
    by: {
      kind: 'staff',
      role: confirmed?.approval === 'store-manager' ? 'store-manager' : 'supervisor',
      minutes: 6,
      not: confirmed ? [confirmed.by, ...escalatedPast] : escalatedPast,
      urgent: level > 0,
    },
    moves: () =>
      isDenied
        ? [{ name: 'deny-approval', payload: { reason: '商品有使用痕迹，金额请重新协商' } }]
        : [{ name: 'approve', payload: { remark: '同意' } }],
  };
}
