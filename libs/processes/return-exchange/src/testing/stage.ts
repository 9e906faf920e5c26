import { Policy, type Role } from '@huiyin/casework';
import { scenario } from '@huiyin/process-engine/testing';
import { compileCalendar, defaultCalendar } from '@huiyin/working-calendar';
import { returnExchange } from '../process.ts';
import { DEFAULT_RETURN_EXCHANGE_SETTINGS, type ReturnExchangePolicy } from '../settings.ts';

const person = (id: string, role: Role) => ({ id, role, store: 'S01' });

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  agent: person('li.na', 'agent'),
  colleague: person('wang.fang', 'agent'),
  supervisor: person('chen.jie', 'supervisor'),
  storeManager: person('liu.yang', 'store-manager'),
  warehouse: { ...person('sun.bo', 'department'), department: 'warehouse' },
  finance: { ...person('xu.hui', 'department'), department: 'finance' },
  anyDepartment: person('guo.min', 'department'),
  integration: { id: 'tmall', role: 'integration' },
  auditor: { id: 'audit-1', role: 'auditor' },
  system: { id: 'clock', role: 'system' },
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai. */
export const POLICY: ReturnExchangePolicy = new Policy(
  DEFAULT_RETURN_EXCHANGE_SETTINGS,
  compileCalendar(defaultCalendar),
);

/** A company of little patience: every loop may go round twice. */
export const IMPATIENT: ReturnExchangePolicy = new Policy(
  {
    ...DEFAULT_RETURN_EXCHANGE_SETTINGS,
    limits: { ApprovalDenied: 2, RefundFailed: 2, ContactAttempted: 2 },
  },
  POLICY.calendar,
);

/** A Monday morning in a week without holidays. */
export const MONDAY = '2026-03-02T10:00+08:00';

export const REQUEST = {
  channel: 'app',
  customer: { name: '王女士', phone: '13800000000', tier: 'gold' },
  order: 'O-20260224-3',
  product: 'RC-5L',
  description: '电饭煲内胆有划痕',
  ground: 'damaged',
  wish: 'refund',
  remoteSale: true,
  signedAt: '2026-02-27T15:00+08:00',
  amount: 159.9,
} as const;

export const TOLD = { channel: 'app', words: '已告知' } as const;

/** A scenario on Monday morning in which the agent acts. */
export const story = (policy: ReturnExchangePolicy = POLICY) =>
  scenario(returnExchange, { policy, now: MONDAY, actor: PEOPLE.agent, caseId: 'return-exchange-1' });

export type Story = ReturnType<typeof story>;

/** States of the handling that a test can begin in. */
export type Beginning =
  | 'requested'
  | 'awaitingApproval'
  | 'awaitingGoods'
  | 'inspecting'
  | 'assessing'
  | 'refunding'
  | 'replacing'
  | 'informing';

const passed = { findings: '与描述一致', passed: true };

/** Stories that have come so far, all on Monday morning: a test goes on from there. */
export const UP_TO: Readonly<Record<Beginning, (policy?: ReturnExchangePolicy) => Story>> = {
  requested: (policy) => story(policy).when('request', REQUEST),
  awaitingApproval: (policy) =>
    story(policy)
      .when('request', { ...REQUEST, amount: 500 })
      .when('confirm-eligibility', { remedy: 'refund' }),
  awaitingGoods: (policy) => UP_TO.requested(policy).when('confirm-eligibility', { remedy: 'refund' }),
  inspecting: (policy) => UP_TO.awaitingGoods(policy).when('record-goods-back'),
  assessing: (policy) =>
    UP_TO.inspecting(policy).when('record-inspection', { findings: '缺配件', passed: false }),
  refunding: (policy) => UP_TO.inspecting(policy).when('record-inspection', passed),
  replacing: (policy) =>
    UP_TO.requested(policy)
      .when('confirm-eligibility', { remedy: 'exchange' })
      .when('record-goods-back')
      .when('record-inspection', passed),
  informing: (policy) => UP_TO.refunding(policy).when('complete-refund', { amount: 159.9 }),
};
