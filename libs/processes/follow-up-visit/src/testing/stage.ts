import { departmentOf, impatient, inOfficeHours, MONDAY, STORE_PEOPLE } from '@huiyin/casework/testing';
import { scenario } from '@huiyin/process-engine/testing';
import { followUpVisit } from '../process.ts';
import { DEFAULT_FOLLOW_UP_VISIT_SETTINGS, type FollowUpVisitPolicy } from '../settings.ts';

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  ...STORE_PEOPLE,
  logistics: departmentOf('sun.bo', 'logistics'),
  quality: departmentOf('xu.hui', 'product-quality'),
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai. */
export const POLICY: FollowUpVisitPolicy = inOfficeHours(DEFAULT_FOLLOW_UP_VISIT_SETTINGS);

/** A company of little patience: every loop may go round twice. */
export const IMPATIENT: FollowUpVisitPolicy = impatient(DEFAULT_FOLLOW_UP_VISIT_SETTINGS);

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
