import type { ProblemKind } from '@huiyin/order-follow-up';
import type { Move, Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { PROBLEM_DETAILS, SHOP_ANSWERS } from '../../words/orders.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { deliveryTime } from './arranging.ts';
import type { OrderFile } from './order-file.ts';
import { mainProduct } from './registration.ts';

/** What goes wrong on the way, whatever the product. */
const ON_THE_WAY: Readonly<Record<ProblemKind, number>> = {
  damaged: 0.004,
  wrong: 0.002,
  missing: 0.0025,
  late: 0.001,
  other: 0.001,
};

/** 待验收: some say that all is well, some that it isn't, most say nothing. */
export function accept(file: OrderFile): Step | undefined {
  const problems = rounds(file, 'ProblemReported');
  const chance = file.chance('accept', problems);
  const kind = problems === 0 ? problemOf(file) : undefined;
  const system = { kind: 'system', system: file.data.channel } as const;
  if (kind)
    return {
      situation: situationOf(file),
      after: chance.exponential(22 * HOUR),
      by: system,
      moves: () => [
        { name: 'report-problem', payload: { kind, details: chance.pick(PROBLEM_DETAILS[kind]) } },
      ],
    };
  if (chance.whether(0.5)) return undefined;
  return {
    situation: situationOf(file),
    after: chance.exponential(40 * HOUR),
    by: system,
    moves: () => [{ name: 'accept', payload: {} }],
  };
}

/** What is wrong with what arrived, if anything is. */
function problemOf(file: OrderFile): ProblemKind | undefined {
  const chance = file.chance('problem');
  if (file.isFlawed && chance.whether(0.85)) return 'damaged';
  for (const [kind, share] of Object.entries(ON_THE_WAY) as [ProblemKind, number][])
    if (chance.whether(share * file.store.slowness)) return kind;
  return undefined;
}

/** 异常处理: sent again, or made good otherwise. */
export function solveProblem(file: OrderFile): Step {
  const chance = file.chance('solve', rounds(file, 'ProblemReported'));
  const again = chance.whether(0.45) || file.data.problem?.kind === 'missing';
  const { method } = mainProduct(file);
  return {
    situation: situationOf(file),
    by: handler(file, 18),
    moves: ({ now }) => [
      isLinkedTo(file, 'return-exchange')
        ? { name: 'solve-problem', payload: { solution: '已转退换货处理', acceptAgain: false } }
        : again
          ? {
              name: 'redeliver',
              payload: { solution: '补发一件', at: deliveryTime(now, chance.whole(1, 3)), method },
            }
          : {
              name: 'solve-problem',
              payload: {
                solution: chance.pick(['部分退款', '赠送代金券', '上门维修']),
                acceptAgain: chance.whether(0.4),
              },
            },
    ],
  };
}

/** Whether the order has led to a case of that process. */
const isLinkedTo = ({ data: { links } }: OrderFile, process: string): boolean =>
  links.some(({ caseId }) => caseId.startsWith(`${process}-`));

/** Where the visit is a case of its own, the order’s agent asks only when nothing came of that for so long. */
const LEFT_TO_THE_VISIT = 12 * DAY;

/** 回访, three to seven days after acceptance, by the channel that the customer prefers. */
export function visit(file: OrderFile): Step | undefined {
  const { payments, cancellation, visitFrom } = file.data;
  if (payments.issue !== undefined || payments.refunding !== undefined || cancellation) return undefined;
  const isElsewhere = isLinkedTo(file, 'follow-up-visit');
  const chance = file.chance('visit');
  const attempts = rounds(file, 'ContactAttempted');
  return {
    situation: `${situationOf(file)} ${isElsewhere}`,
    ...(isElsewhere
      ? { notBefore: Date.parse(visitFrom ?? '') + LEFT_TO_THE_VISIT }
      : attempts > 0
        ? { after: chance.between(4, 22) * HOUR }
        : { notBefore: Date.parse(visitFrom ?? '') + chance.between(0, 2.5) * DAY }),
    by: handler(file, 4, { claims: false }),
    moves: ({ manner }) =>
      reaching(file, 'visit', () => {
        const { preferredChannel: channel } = file.customer;
        if (chance.whether(0.12))
          return [{ name: 'decline-visit', payload: { told: { channel, words: '顾客表示不需要回访' } } }];
        return [visited(file, manner)];
      }),
  };
}

function visited(file: OrderFile, manner: number): Move {
  const chance = file.chance('answers');
  const felt =
    4.8 +
    0.3 * manner -
    0.5 * rounds(file, 'DeliveryFailed') -
    0.9 * rounds(file, 'ProblemReported') -
    0.4 * rounds(file, 'OrderBackordered') -
    0.15 * file.data.level +
    chance.between(-0.9, 0.6);
  return {
    name: 'record-visit',
    payload: {
      channel: file.customer.preferredChannel,
      recordingConsent: chance.whether(0.7),
      ...(chance.whether(0.85) && { score: Math.min(5, Math.max(1, Math.round(felt))) }),
      ...(chance.whether(0.4) && { answers: chance.pick(SHOP_ANSWERS) }),
    },
  };
}
