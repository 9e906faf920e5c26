import type { ComplaintData } from '@huiyin/complaint';
import type { CaseFile } from '../../running/case-file.ts';
import type { Step } from '../../running/step.ts';
import { DAY, HOUR } from '../../time/units.ts';
import { ESCALATIONS, REOPENINGS, WITHDRAWALS } from '../../words/complaints.ts';
import { handler } from '../situation.ts';

type File = CaseFile<ComplaintData>;

/** Where a customer still waits for something. */
const WAITING: ReadonlySet<string> = new Set([
  ...[
    'received',
    'verifying',
    'awaitingDepartment',
    'planning',
    'awaitingApproval',
    'negotiating',
    'executing',
  ],
]);
const ESCALATES = { easy: 0, usual: 0.02, demanding: 0.14, angry: 0.45 } as const;
const REOPENS = { easy: 0.005, usual: 0.02, demanding: 0.06, angry: 0.1 } as const;

/** What customers do by themselves while a complaint is handled: lose patience, lose interest, come back. */
export function customerActs(file: File): Step | undefined {
  const { clockStartedAt, level } = file.data;
  const since = (hours: number) => clockStartedAt + hours * HOUR;
  const place = file.place;
  if (place === 'closed') {
    const chance = file.chance('reopen', clockStartedAt);
    if (!chance.whether(REOPENS[file.customer.temper])) return undefined;
    return {
      situation: `closed ${clockStartedAt}`,
      after: chance.between(1, 13) * DAY,
      by: handler(file, 6),
      moves: () => [
        { name: 'reopen', payload: { reason: chance.pick(REOPENINGS) }, mayBeRefused: 'too-late-to-reopen' },
      ],
    };
  }
  if (!WAITING.has(place)) return undefined;
  const chance = file.chance('customer', clockStartedAt);
  if (chance.whether(0.035) && file.data.authority === undefined)
    return {
      situation: `waiting ${clockStartedAt}`,
      notBefore: since(chance.exponential(40)),
      by: handler(file, 5),
      moves: () => {
        if (!WAITING.has(file.place)) return [];
        const reason = chance.pick(WITHDRAWALS);
        return [
          {
            name: 'withdraw',
            payload: { reason, told: { channel: file.data.channel, words: '已确认撤诉' } },
          },
        ];
      },
    };
  if (level > 0 || !chance.whether(ESCALATES[file.customer.temper])) return undefined;
  return {
    situation: `impatient ${clockStartedAt}`,
    notBefore: since(6 + chance.exponential(30)),
    by: { kind: 'system', system: 'hotline' },
    moves: () => {
      if (!WAITING.has(file.place) || file.data.level > 0) return [];
      const to = file.customer.tier === 'gold' && chance.whether(0.4) ? { to: 'store-manager' } : {};
      return [
        { name: 'escalate', payload: { requestedBy: 'customer', reason: chance.pick(ESCALATIONS), ...to } },
      ];
    },
  };
}

/** Leaders give cases back once the worst is over. */
export function leadersGiveBack(file: File): Step | undefined {
  const { level, escalatedPast } = file.data;
  if (level === 0 || !['executing', 'confirming'].includes(file.place)) return undefined;
  const chance = file.chance('give-back', level, file.data.clockStartedAt);
  if (!chance.whether(0.35)) return undefined;
  return {
    situation: `raised ${level}`,
    after: chance.between(1, 6) * HOUR,
    by: { kind: 'staff', role: level === 2 ? 'store-manager' : 'supervisor', minutes: 4, not: escalatedPast },
    moves: () =>
      file.data.level === level && ['executing', 'confirming'].includes(file.place)
        ? [{ name: 'de-escalate', payload: { reason: '方案已达成，由原负责人跟进' } }]
        : [],
  };
}
