import { departmentOf, impatient, inOfficeHours, MONDAY, STORE_PEOPLE } from '@huiyin/casework/testing';
import { scenario } from '@huiyin/process-engine/testing';
import { returnExchange } from '../process.ts';
import { DEFAULT_RETURN_EXCHANGE_SETTINGS, type ReturnExchangePolicy } from '../settings.ts';

/** The people of one store, and who comes from outside. */
export const PEOPLE = {
  ...STORE_PEOPLE,
  warehouse: departmentOf('sun.bo', 'warehouse'),
  finance: departmentOf('xu.hui', 'finance'),
} as const;

/** The default settings, in the default calendar: Monday to Friday, 9:00–18:00 in Shanghai. */
export const POLICY: ReturnExchangePolicy = inOfficeHours(DEFAULT_RETURN_EXCHANGE_SETTINGS);

/** A company of little patience: every loop may go round twice. */
export const IMPATIENT: ReturnExchangePolicy = impatient(DEFAULT_RETURN_EXCHANGE_SETTINGS);

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
