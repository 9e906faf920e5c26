import type { Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { CARRIERS } from '../../words/orders.ts';
import { FLAWS_FOUND, INSPECTIONS, KEPT, TOLERATIONS } from '../../words/returns.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { told, type ReturnFile } from './return-file.ts';

/** 待退回: most send the goods within days; a few never do, and are called. */
export function awaitGoods(file: ReturnFile): Step {
  const chance = file.chance('send back');
  const attempts = rounds(file, 'ContactAttempted');
  if (chance.whether(0.08))
    return {
      situation: `${situationOf(file)} never`,
      after: attempts === 0 ? 11 * DAY : 20 * HOUR,
      by: handler(file, 4),
      moves: () =>
        reaching(file, 'goods', () => [
          { name: 'withdraw', payload: { reason: chance.pick(KEPT), told: told(file, '已确认取消退换') } },
        ]),
    };
  const shipment = {
    carrier: chance.pick(CARRIERS),
    trackingNumber: `TH${chance.whole(10_000_000, 99_999_999)}`,
  };
  if (!file.hasSentBack)
    return {
      situation: `${situationOf(file)} send`,
      after: chance.exponential(1.5 * DAY),
      by: { kind: 'system', system: file.data.channel },
      moves: () => {
        file.hasSentBack = true;
        return [{ name: 'record-shipment', payload: shipment }];
      },
    };
  return {
    situation: `${situationOf(file)} arrive`,
    after: chance.between(1, 3) * DAY * file.store.slowness,
    by: { kind: 'department', department: 'warehouse', hours: chance.between(0.2, 2) },
    moves: () => [{ name: 'record-goods-back', payload: { remark: '仓库签收' } }],
  };
}

/** 验货, by the warehouse. */
export function inspect(file: ReturnFile): Step {
  const chance = file.chance('inspect');
  const passed = chance.whether(0.92);
  return {
    situation: situationOf(file),
    by: { kind: 'department', department: 'warehouse', hours: chance.exponential(3 * file.store.slowness) },
    moves: () => [
      {
        name: 'record-inspection',
        payload: { findings: chance.pick(passed ? INSPECTIONS : FLAWS_FOUND), passed },
      },
    ],
  };
}

/** 验货不符: a supervisor takes the goods back all the same, or doesn’t. */
export function assess(file: ReturnFile): Step {
  const chance = file.chance('assess');
  const tolerates = chance.whether(0.55);
  return {
    situation: situationOf(file),
    by: { kind: 'staff', role: 'supervisor', minutes: 12, not: file.data.escalatedPast },
    moves: () =>
      tolerates
        ? [{ name: 'tolerate', payload: { reason: chance.pick(TOLERATIONS) } }]
        : [
            {
              name: 'reject',
              payload: { reason: '退回商品与描述不符', told: told(file, '退回商品与描述不符，将原样寄回') },
            },
          ],
  };
}
