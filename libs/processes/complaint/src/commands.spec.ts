import { describe, expect, it } from '@jest/globals';
import { complaint } from './process.ts';
import { PEOPLE, refundOf, TOLD, UP_TO, type Beginning } from './testing/stage.ts';

type Attempt = readonly [from: Beginning, payload: object, by?: keyof typeof PEOPLE];

/** For every command: a state in which it can be given, and by whom if not by an agent. */
const GIVEN: Readonly<Record<string, Attempt>> = {
  acknowledge: ['received', {}],
  verify: ['verifying', { findings: '。', justified: true }],
  'consult-department': ['verifying', { department: 'finance', question: '？' }],
  'answer-consultation': ['awaitingDepartment', { answer: '。' }, 'logistics'],
  'request-information': ['verifying', { question: '？' }],
  'record-information': ['awaitingCustomer', { information: '。' }],
  'record-contact-attempt': ['awaitingCustomer', { channel: 'hotline' }],
  'close-unreachable': ['awaitingCustomer', { told: TOLD }],
  'propose-solution': ['planning', refundOf(1)],
  'approve-solution': ['awaitingApproval', {}, 'supervisor'],
  'deny-approval': ['awaitingApproval', { reason: '。' }, 'supervisor'],
  'accept-solution': ['negotiating', { promisedBy: '2026-03-09T10:00:00+08:00' }],
  'refuse-solution': ['negotiating', { reason: '。' }],
  'give-final-answer': ['negotiating', { answer: '。', told: TOLD }, 'storeManager'],
  'report-execution': ['executing', {}],
  'report-failure': ['executing', { reason: '。' }],
  'confirm-outcome': ['confirming', {}],
  'dispute-outcome': ['confirming', { reason: '。' }],
  close: ['reviewing', { rootCause: '。' }, 'supervisor'],
  reopen: ['closed', { reason: '。' }],
  reject: ['verifying', { reason: '。', told: TOLD }],
  withdraw: ['planning', { reason: '。', told: TOLD }],
  merge: ['received', { into: 'complaint-2', told: TOLD }],
  'correct-classification': ['closed', { category: 'other', reason: '。' }],
  assign: ['received', { assignee: 'li.na' }, 'supervisor'],
  take: ['received', {}],
  'add-note': ['closed', { text: '。' }],
  'link-case': ['reviewing', { caseId: 'complaint-2', relation: 'duplicate' }],
  escalate: ['executing', { requestedBy: 'staff', reason: '。' }],
  'de-escalate': ['reviewing', { reason: '。' }, 'supervisor'],
  'expire-deadline': ['reviewing', {}, 'system'],
  remind: ['reviewing', { share: 0.75 }, 'system'],
};
const OF_A_DEADLINE = ['expire-deadline', 'remind'];

const { commands } = complaint.definition;

it('tells of every command', () => {
  expect(Object.keys(GIVEN).sort()).toEqual(Object.keys(commands).sort());
});

describe.each(Object.entries(GIVEN))('%s', (name, [from, payload, by = 'agent']) => {
  const ready = () => {
    const scene = UP_TO[from]();
    if (name === 'close-unreachable')
      for (const channel of ['hotline', 'app', 'store']) scene.when('record-contact-attempt', { channel });
    if (name === 'de-escalate') scene.when('escalate', { requestedBy: 'staff', reason: '。' });
    return scene;
  };
  const full = (scene: ReturnType<typeof ready>) =>
    OF_A_DEADLINE.includes(name) ? { ...payload, deadline: scene.deadline('review') } : payload;

  it('leads to the fact that it’s declared to lead to', () => {
    const scene = ready().at('2026-03-09T18:00+08:00').by(PEOPLE[by]);
    if (name === 'accept-solution') scene.at('2026-03-02T10:00+08:00');
    scene.when(name, full(scene));
    const facts = scene.history.filter(({ metadata }) => metadata.command.type === name);
    expect([commands[name]!.leadsTo].flat()).toContain(facts.at(-1)?.type);
  });

  it('is given by the roles that may, and no others', () => {
    const { by: roles } = commands[name]!;
    for (const actor of Object.values(PEOPLE)) {
      if ((roles as readonly string[]).includes(actor.role)) continue;
      ready().when(name, payload, { actor }).thenRefused('role-not-allowed', { role: actor.role });
    }
  });

  it('isn’t given where the case can’t take it', () => {
    const over = UP_TO.received().when('reject', { reason: '。', told: TOLD });
    over.when(name, payload, { actor: PEOPLE[by] }).thenRefused('command-not-allowed', { allowed: [] });
  });
});
