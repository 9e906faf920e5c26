import type { ComplaintData } from '@huiyin/complaint';
import type { CaseFile } from '../../running/case-file.ts';
import type { Move, Step } from '../../running/step.ts';
import { FINDINGS, REJECTIONS, UNFOUNDED } from '../../words/complaints.ts';
import { HOUR } from '../../time/units.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import { proposal } from './solving.ts';

type File = CaseFile<ComplaintData>;

/** What is told to customers in their own channel. */
const told = (file: File, words: string) => ({ channel: file.data.channel, words });

/** 受理: the first answer, or none of our business. */
export function receive(file: File): Step {
  const { category, authority } = file.data;
  const chance = file.chance('receive');
  const isReception = file.mergeInto === undefined;
  const isRejected = isReception && authority === undefined && chance.whether(0.045);
  return {
    situation: situationOf(file),
    // Everybody knows the 24 hours.
    by: handler(file, 12, { skill: category, urgent: true }),
    moves: () => {
      if (file.mergeInto !== undefined)
        return [
          { name: 'link-case', payload: { caseId: file.mergeInto, relation: 'duplicate' } },
          { name: 'merge', payload: { into: file.mergeInto, told: told(file, '与您此前的投诉合并处理') } },
        ];
      if (isRejected) {
        const reason = chance.pick(REJECTIONS);
        return [{ name: 'reject', payload: { reason, told: told(file, reason) } }];
      }
      return [{ name: 'acknowledge', payload: { words: '您好，您的投诉已受理，我们会尽快核实并答复您。' } }];
    },
  };
}

/** 核实: asks the customer, asks a department, or knows what happened. */
export function verify(file: File): Step {
  const { category, severity, clockStartedAt } = file.data;
  const chance = file.chance('verify', clockStartedAt);
  const asks = chance.whether(0.16) && rounds(file, 'InformationRequested') === 0;
  const consults =
    rounds(file, 'DepartmentConsulted') === 0 &&
    chance.whether(
      category === 'product-quality' || category === 'delivery' || category === 'safety' ? 0.45 : 0.12,
    );
  return {
    situation: situationOf(file),
    by: handler(file, asks || consults ? 12 : 26),
    moves: () => {
      if (asks) return [{ name: 'request-information', payload: { question: '请提供购买凭证和照片' } }];
      if (consults)
        return [
          {
            name: 'consult-department',
            payload: { department: departmentFor(category), question: '请协助核实' },
          },
        ];
      const justified = chance.whether(0.86);
      const corrected = chance.whether(0.06);
      const higher = { minor: 'major', major: 'minor', critical: 'major' }[severity];
      return [
        ...(corrected
          ? [{ name: 'correct-classification', payload: { severity: higher, reason: '核实后调整等级' } }]
          : []),
        { name: 'verify', payload: { findings: chance.pick(justified ? FINDINGS : UNFOUNDED), justified } },
      ];
    },
  };
}

/** 部门答复: some departments take their time. */
export function answerConsultation(file: File): Step {
  const department = file.data.department as 'finance';
  const chance = file.chance('consultation', rounds(file, 'DepartmentConsulted'));
  return {
    situation: situationOf(file),
    by: { kind: 'department', department, hours: chance.exponential(3.2 * file.store.slowness) + 0.3 },
    moves: () => [
      {
        name: 'answer-consultation',
        payload: { answer: chance.pick(['情况属实，同意处理', '系批次问题', '已核对记录，附件为证']) },
      },
    ],
  };
}

/** 待顾客补充: most answer within a day or two; others are called until nobody calls any more. */
export function awaitCustomer(file: File): Step {
  const attempts = rounds(file, 'ContactAttempted');
  const chance = file.chance('answer', rounds(file, 'InformationRequested'));
  const answers = file.customer.reachable > 0.5 && chance.whether(0.9);
  const information: Move = { name: 'record-information', payload: { information: '顾客已提供照片和小票' } };
  if (answers)
    return {
      situation: situationOf(file),
      after: chance.exponential(20 * HOUR),
      by: handler(file, 4),
      moves: () => [information],
    };
  return {
    situation: situationOf(file),
    after: attempts === 0 ? 44 * HOUR : 20 * HOUR,
    by: handler(file, 4),
    moves: () => reaching(file, 'information', () => [information]),
  };
}

/** 方案制定, after which somebody may have to approve it. */
export const plan = (file: File): Step => ({
  situation: situationOf(file),
  by: handler(file, 16),
  moves: () => [proposal(file)],
});

function departmentFor(category: ComplaintData['category']): string {
  if (category === 'delivery') return 'logistics';
  if (category === 'payment' || category === 'returns') return 'finance';
  return category === 'product-quality' || category === 'safety' ? 'product-quality' : 'warehouse';
}
