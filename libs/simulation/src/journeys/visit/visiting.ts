import type { Move, Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { QUESTIONS, VISIT_FINDINGS } from '../../words/visits.ts';
import { deliveryTime } from '../order/arranging.ts';
import { handler, reaching, rounds, situationOf } from '../situation.ts';
import type { VisitFile } from './visit-file.ts';

/** 待回访: at its time, by the channel that the customer prefers; some name another time, some don’t wish to be asked. */
export function visit(file: VisitFile): Step {
  const { from, appointment } = file.data;
  const moved = rounds(file, 'VisitRescheduled');
  const chance = file.chance('visit', moved);
  const isBusy = moved === 0 && chance.whether(0.07);
  const declines = chance.whether(0.08);
  const earliest = appointment === undefined ? Date.parse(from ?? '') || 0 : Date.parse(appointment);
  return {
    situation: situationOf(file),
    ...(rounds(file, 'ContactAttempted') > 0
      ? { after: chance.between(4, 22) * HOUR }
      : { notBefore: earliest + (appointment === undefined ? chance.between(0, 2.5) * DAY : 0) }),
    by: handler(file, 6),
    moves: ({ manner, now }) =>
      reaching(file, 'visit', () => {
        const { preferredChannel: channel } = file.customer;
        if (isBusy)
          return [
            {
              name: 'reschedule',
              payload: { at: deliveryTime(now, chance.whole(1, 2)), reason: '顾客正忙，另约时间' },
            },
          ];
        if (declines)
          return [{ name: 'decline-visit', payload: { told: { channel, words: '顾客表示不需要回访' } } }];
        return [made(file, manner)];
      }),
  };
}

function made(file: VisitFile, manner: number): Move {
  const chance = file.chance('answers');
  const { channel } = file.data;
  const hasFindings = chance.whether(0.12);
  const felt = 4.7 + 0.3 * manner - (hasFindings ? 1.2 : 0) + chance.between(-0.9, 0.6);
  return {
    name: 'record-visit',
    payload: {
      channel,
      recordingConsent: chance.whether(0.7),
      answers: QUESTIONS.map(({ question, answers }) => ({ question, answer: chance.pick(answers) })),
      ...(chance.whether(0.85) && { score: Math.min(5, Math.max(1, Math.round(felt))) }),
      ...(hasFindings && { findings: chance.pick(VISIT_FINDINGS) }),
    },
  };
}

/** Now and then a visit isn’t needed any more: a leader says so. */
export function dispense(file: VisitFile): Step | undefined {
  const chance = file.chance('dispense');
  if (file.place !== 'planned' || !chance.whether(0.02)) return undefined;
  return {
    situation: 'needless',
    after: chance.between(3, 40) * HOUR,
    by: { kind: 'staff', role: 'supervisor', minutes: 3 },
    moves: () =>
      file.place === 'planned'
        ? [
            {
              name: 'dispense',
              payload: {
                reason: '顾客近期已反馈',
                told: { channel: file.customer.preferredChannel, words: '不再打扰，感谢反馈' },
              },
            },
          ]
        : [],
  };
}
