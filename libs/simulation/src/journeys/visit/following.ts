import type { Step } from '../../running/step.ts';
import { DAY } from '../../time/units.ts';
import { ANSWERS_TO_FINDINGS, CONCLUSIONS, FINDINGS_SETTLED } from '../../words/visits.ts';
import { improvement } from '../../words/complaints.ts';
import { handler, rounds, situationOf } from '../situation.ts';
import type { VisitFile } from './visit-file.ts';

/** 问题跟进: what the customer said is put right, by a department where it takes one. */
export function follow(file: VisitFile): Step {
  const forwarded = rounds(file, 'FindingsForwarded');
  const chance = file.chance('findings', rounds(file, 'FindingsRaised'));
  const asks = forwarded === 0 && chance.whether(0.4);
  const department = chance.pick(['product-quality', 'warehouse', 'logistics'] as const);
  return {
    situation: situationOf(file),
    by: handler(file, asks ? 6 : 14),
    moves: () =>
      asks
        ? [{ name: 'forward-findings', payload: { department, question: '请核实并答复' } }]
        : [
            {
              name: 'settle-findings',
              payload: {
                solution: chance.pick(FINDINGS_SETTLED),
                told: { channel: file.customer.preferredChannel, words: '已回电告知处理结果' },
              },
            },
          ],
  };
}

/** 部门答复. */
export function answer(file: VisitFile): Step {
  const chance = file.chance('answer', rounds(file, 'FindingsForwarded'));
  return {
    situation: situationOf(file),
    by: {
      kind: 'department',
      department: file.data.department ?? 'warehouse',
      hours: chance.exponential(3.2 * file.store.slowness) + 0.3,
    },
    moves: () => [{ name: 'answer-findings', payload: { answer: chance.pick(ANSWERS_TO_FINDINGS) } }],
  };
}

/** 回访分析, by a supervisor, who now and then hears of something that was left out. */
export function analyse(file: VisitFile): Step {
  const raised = rounds(file, 'FindingsRaised');
  const chance = file.chance('analyse', raised);
  const isLeftOut = raised < 2 && chance.whether(0.03);
  return {
    situation: situationOf(file),
    after: chance.exponential(1.2 * DAY),
    by: { kind: 'staff', role: 'supervisor', minutes: 3, not: file.data.escalatedPast },
    moves: () =>
      isLeftOut
        ? [{ name: 'raise-findings', payload: { findings: '顾客再次来电，问题仍未解决' } }]
        : [
            {
              name: 'analyse',
              payload: {
                conclusion: chance.pick(CONCLUSIONS),
                ...(chance.whether(0.2) && { improvement: improvement(chance) }),
              },
            },
          ],
  };
}
