import type { ComplaintData } from '@huiyin/complaint';
import { OFFICE_ROTA } from '../../company/rotas.ts';
import type { CaseFile } from '../../running/case-file.ts';
import type { Doer, Move, Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { DISPUTES, REFUSALS, REMARKS, improvement, rootCause } from '../../words/complaints.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { remediesFor } from './remedies.ts';
import { scoreOf } from './satisfaction.ts';

type File = CaseFile<ComplaintData>;

const REFUSES = { easy: 0.06, usual: 0.16, demanding: 0.42, angry: 0.6 } as const;
const DISPUTES_OUTCOME = { easy: 0.01, usual: 0.04, demanding: 0.1, angry: 0.16 } as const;

/** What is offered now. */
export function proposal(file: File): Move {
  const round =
    rounds(file, 'SolutionRefused') + rounds(file, 'ApprovalDenied') + rounds(file, 'OutcomeDisputed');
  const remedies = remediesFor(file.chance('remedies', round), file.data.category, round);
  return { name: 'propose-solution', payload: { remedies } };
}

/** 审批, by somebody else than who proposed it. */
export function approve(file: File): Step {
  const { proposal: proposed, escalatedPast } = file.data;
  const chance = file.chance('approval', file.state!.revision);
  const isDenied = rounds(file, 'ApprovalDenied') === 0 && chance.whether(0.12);
  const needsManager = file.state!.matches('handling.awaitingApproval.storeManager');
  return {
    situation: situationOf(file),
    by: {
      kind: 'staff',
      role: needsManager ? 'store-manager' : 'supervisor',
      minutes: 8,
      not: proposed ? [proposed.by, ...escalatedPast] : escalatedPast,
      urgent: file.data.level > 0,
    },
    moves: () =>
      isDenied
        ? [{ name: 'deny-approval', payload: { reason: '金额偏高，请重新协商' } }]
        : [{ name: 'approve-solution', payload: { remark: '同意' } }],
  };
}

/** 沟通反馈: the customer accepts, or doesn't; after the third refusal the store manager has the last word. */
export function negotiate(file: File): Step {
  const refusals = rounds(file, 'SolutionRefused');
  const disputes = rounds(file, 'OutcomeDisputed');
  const chance = file.chance('negotiate', refusals, disputes, rounds(file, 'ExecutionFailed'));
  const isLast = refusals >= 3;
  const refuses = chance.whether(REFUSES[file.customer.temper] * (isLast ? 1.2 : 1));
  if (isLast && refuses)
    return {
      situation: situationOf(file),
      by: { kind: 'staff', role: 'store-manager', minutes: 25, urgent: true },
      moves: () => [
        {
          name: 'give-final-answer',
          payload: {
            answer: '本店已给出最终方案，如不接受可向12315反映',
            told: { channel: file.customer.preferredChannel, words: '已电话告知最终答复' },
          },
        },
      ],
    };
  return {
    situation: situationOf(file),
    after: rounds(file, 'ContactAttempted') > 0 ? 4 * HOUR : 0,
    by: handler(file, 18),
    moves: ({ now }) =>
      reaching(file, 'offer', () => [
        refuses
          ? { name: 'refuse-solution', payload: { reason: chance.pick(REFUSALS) } }
          : { name: 'accept-solution', payload: { promisedBy: promise(now, chance.whole(2, 6)) } },
      ]),
  };
}

const promise = (now: number, days: number): string =>
  new Date(OFFICE_ROTA.addWorkingDays(now, days)).toISOString();

/** 处理: done by whoever has the money or the goods; a few are late, a few can't be done. */
export function execute(file: File): Step {
  const round = rounds(file, 'ExecutionFailed') + rounds(file, 'OutcomeDisputed');
  const chance = file.chance('execute', round);
  const kinds = file.data.proposal?.remedies.map(({ kind }) => kind) ?? [];
  const hours = chance.around(7, 0.7) * file.store.slowness;
  const fails = round < 2 && chance.whether(0.03);
  const by: Doer =
    kinds.includes('refund') || kinds.includes('compensation')
      ? { kind: 'department', department: 'finance', hours }
      : kinds.includes('exchange')
        ? { kind: 'department', department: 'warehouse', hours: 2 * hours }
        : kinds.includes('repair')
          ? { kind: 'department', department: 'product-quality', hours: 2 * hours }
          : handler(file, 15);
  return {
    situation: situationOf(file),
    by,
    moves: () => [
      fails
        ? {
            name: 'report-failure',
            payload: { reason: chance.pick(['收款账户有误', '该型号已停产', '维修点无配件']) },
          }
        : { name: 'report-execution', payload: { remark: '已按方案执行' } },
    ],
  };
}

/** 回访确认: did it arrive, and what does the customer think of it. */
export function confirm(file: File): Step {
  const disputes = rounds(file, 'OutcomeDisputed');
  const chance = file.chance('confirm', disputes);
  const isDisputed = disputes < 2 && chance.whether(DISPUTES_OUTCOME[file.customer.temper]);
  return {
    situation: situationOf(file),
    after: rounds(file, 'ContactAttempted') > 0 ? 20 * HOUR : chance.between(3, 20) * HOUR,
    by: handler(file, 7),
    moves: (context) =>
      reaching(file, 'confirmation', () => {
        if (isDisputed) return [{ name: 'dispute-outcome', payload: { reason: chance.pick(DISPUTES) } }];
        const score = scoreOf(file, context);
        const remark = chance.pick(REMARKS);
        return [
          {
            name: 'confirm-outcome',
            payload: { ...(score !== undefined && { score }), ...(remark !== '' && { remark }) },
          },
        ];
      }),
  };
}

/** 总结改进, by a supervisor who has to get round to it. */
export function review(file: File): Step {
  const chance = file.chance('review', file.data.clockStartedAt);
  return {
    situation: situationOf(file),
    after: chance.exponential(1.2 * DAY),
    by: { kind: 'staff', role: 'supervisor', minutes: 12, not: file.data.escalatedPast },
    moves: () => [
      {
        name: 'close',
        payload: {
          rootCause: rootCause(chance, file.data.category),
          ...(chance.whether(0.6) && { improvement: improvement(chance) }),
        },
      },
    ],
  };
}
