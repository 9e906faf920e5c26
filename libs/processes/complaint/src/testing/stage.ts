import { departmentOf, impatient, inOfficeHours, MONDAY, STORE_PEOPLE } from '@huiyin/casework/testing';
import { scenario } from '@huiyin/process-engine/testing';
import { complaint } from '../process.ts';
import { DEFAULT_COMPLAINT_SETTINGS, type ComplaintPolicy } from '../settings.ts';

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  ...STORE_PEOPLE,
  otherSupervisor: { ...STORE_PEOPLE.supervisor, id: 'zhao.lei' },
  logistics: departmentOf('sun.bo', 'logistics'),
  finance: departmentOf('xu.hui', 'finance'),
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai. */
export const POLICY: ComplaintPolicy = inOfficeHours(DEFAULT_COMPLAINT_SETTINGS);

/** A company of little patience: every loop may go round twice. */
export const IMPATIENT: ComplaintPolicy = impatient(DEFAULT_COMPLAINT_SETTINGS);

/** What a registration needs; a test adds what it is about. */
export const REGISTRATION = {
  channel: 'hotline',
  customer: { name: '王女士', phone: '13800000000', tier: 'gold' },
  description: '电饭煲用了两天就坏了',
  category: 'product-quality',
  severity: 'minor',
} as const;

export const TOLD = { channel: 'hotline', words: '已电话告知' } as const;

/** A scenario on Monday morning in which the agent acts. */
export const story = (policy: ComplaintPolicy = POLICY) =>
  scenario(complaint, { policy, now: MONDAY, actor: PEOPLE.agent, caseId: 'complaint-1' });

/** A remedy of so many yuan. */
export const refundOf = (amount: number) => ({ remedies: [{ kind: 'refund', amount }] });

export type Story = ReturnType<typeof story>;

/** States of the handling that a test can begin in. */
export type Beginning =
  | 'received'
  | 'verifying'
  | 'awaitingDepartment'
  | 'awaitingCustomer'
  | 'planning'
  | 'awaitingApproval'
  | 'negotiating'
  | 'executing'
  | 'confirming'
  | 'reviewing'
  | 'closed';

/** Stories that have come so far, all on Monday morning: a test goes on from there. */
export const UP_TO: Readonly<Record<Beginning, () => Story>> = {
  received: () => story().when('register', REGISTRATION),
  verifying: () => UP_TO.received().when('acknowledge'),
  awaitingDepartment: () =>
    UP_TO.verifying().when('consult-department', { department: 'logistics', question: '签收了吗？' }),
  awaitingCustomer: () => UP_TO.verifying().when('request-information', { question: '有照片吗？' }),
  planning: () => UP_TO.verifying().when('verify', { findings: '确有故障', justified: true }),
  awaitingApproval: () => UP_TO.planning().when('propose-solution', refundOf(500)),
  negotiating: () => UP_TO.planning().when('propose-solution', refundOf(100)),
  executing: () => UP_TO.negotiating().when('accept-solution', { promisedBy: '2026-03-05T18:00:00+08:00' }),
  confirming: () => UP_TO.executing().when('report-execution'),
  reviewing: () => UP_TO.confirming().when('confirm-outcome', { score: 5 }),
  closed: () =>
    UP_TO.reviewing().when('close', { rootCause: '供应商批次问题' }, { actor: PEOPLE.supervisor }),
};
