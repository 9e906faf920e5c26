import { Policy, type Role } from '@huiyin/casework';
import { scenario } from '@huiyin/process-engine/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { followUpVisit } from '../process.ts';
import { DEFAULT_FOLLOW_UP_VISIT_SETTINGS, type FollowUpVisitPolicy } from '../settings.ts';

const person = (id: string, role: Role) => ({ id, role, store: 'S01' });

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  agent: person('li.na', 'agent'),
  colleague: person('wang.fang', 'agent'),
  supervisor: person('chen.jie', 'supervisor'),
  storeManager: person('liu.yang', 'store-manager'),
  logistics: { ...person('sun.bo', 'department'), department: 'logistics' },
  quality: { ...person('xu.hui', 'department'), department: 'product-quality' },
  anyDepartment: person('guo.min', 'department'),
  integration: { id: 'crm', role: 'integration' },
  auditor: { id: 'audit-1', role: 'auditor' },
  system: { id: 'clock', role: 'system' },
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai. */
export const POLICY: FollowUpVisitPolicy = new Policy(
  DEFAULT_FOLLOW_UP_VISIT_SETTINGS,
  compileCalendar(defaultCalendar),
);

/** A company of little patience: every loop may go round twice. */
export const IMPATIENT: FollowUpVisitPolicy = new Policy(
  {
    ...DEFAULT_FOLLOW_UP_VISIT_SETTINGS,
    limits: { ContactAttempted: 2, VisitRescheduled: 2, FindingsRaised: 2, FindingsForwarded: 2 },
  },
  POLICY.calendar,
);

/** A Monday morning in a week without holidays. */
export const MONDAY = '2026-03-02T10:00+08:00';

export const PLAN = {
  channel: 'hotline',
  customer: { name: '王女士', phone: '13800000000', tier: 'gold' },
  occasion: 'order',
  order: 'O-20260224-3',
  questions: ['安装是否满意？', '还有什么建议？'],
} as const;

export const TOLD = { channel: 'hotline', words: '已电话告知' } as const;

export const VISIT = {
  channel: 'hotline',
  recordingConsent: true,
  answers: [{ question: '安装是否满意？', answer: '满意' }],
} as const;

/** A scenario on Monday morning in which the agent acts. */
export const story = (policy: FollowUpVisitPolicy = POLICY) =>
  scenario(followUpVisit, { policy, now: MONDAY, actor: PEOPLE.agent, caseId: 'follow-up-visit-1' });

export type Story = ReturnType<typeof story>;

/** States of the handling that a test can begin in. */
export type Beginning = 'planned' | 'following' | 'awaitingDepartment' | 'analysing';

/** Stories that have come so far, all on Monday morning: a test goes on from there. */
export const UP_TO: Readonly<Record<Beginning, (policy?: FollowUpVisitPolicy) => Story>> = {
  planned: (policy) => story(policy).when('plan', PLAN),
  following: (policy) => UP_TO.planned(policy).when('record-visit', { ...VISIT, findings: '门关不严' }),
  awaitingDepartment: (policy) =>
    UP_TO.following(policy).when('forward-findings', {
      department: 'product-quality',
      question: '是否批次问题？',
    }),
  analysing: (policy) => UP_TO.planned(policy).when('record-visit', { ...VISIT, score: 5 }),
};
