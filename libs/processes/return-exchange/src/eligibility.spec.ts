import { describe, expect, it } from '@jest/globals';
import { IMPATIENT, PEOPLE, REQUEST, story, TOLD, UP_TO } from './testing/stage.ts';

const { agent, supervisor, storeManager, integration, auditor } = PEOPLE;
const requested = (change: object) => story().when('request', { ...REQUEST, ...change });

describe('asking for a return', () => {
  it('is recorded with what the customer says, in the store of whoever registers it', () => {
    UP_TO.requested()
      .thenState('handling.requested', 'escalation.none')
      .thenData({ store: 'S01', ground: 'damaged', signedAt: '2026-02-27T07:00:00.000Z' })
      .thenDeadlines({ eligibility: '2026-03-03T18:00+08:00' });
    story().when('request', REQUEST, { actor: integration }).thenRefused('store-missing');
    story().when('request', REQUEST, { actor: auditor }).thenRefused('role-not-allowed');
  });

  it('can’t be about goods that weren’t signed for yet', () => {
    requested({ signedAt: '2026-03-03T10:00+08:00' }).thenRefused('signed-in-the-future');
    requested({ signedAt: 'yesterday' }).thenRefused('time-not-valid');
  });
});

describe('a return without a reason', () => {
  const noReason = (change: object = {}) => requested({ ground: 'no-reason', ...change });

  it('is for goods bought at a distance', () => {
    noReason({ remoteSale: false })
      .when('confirm-eligibility', { remedy: 'refund' })
      .thenRefused('not-a-remote-sale')
      .when('confirm-eligibility', { remedy: 'refund', ground: 'promise' })
      .thenState('handling.awaitingGoods');
  });

  it.each([
    ['2026-02-23T09:00+08:00', true],
    ['2026-02-22T23:00+08:00', false],
  ])('counts seven days from the day after the goods were signed for: %s', (signedAt, inTime) => {
    const confirmed = noReason({ signedAt }).when('confirm-eligibility', { remedy: 'refund' });
    if (inTime) confirmed.thenState('handling.awaitingGoods');
    else confirmed.thenRefused('no-reason-period-over', { until: '2026-03-01T16:00:00.000Z' });
  });

  it('is sent back at the customer’s cost, unless the company pays; every other at the company’s', () => {
    const payer = (data: object, payload: object = {}) =>
      requested(data).when('confirm-eligibility', { remedy: 'refund', ...payload }).state.data.confirmed
        ?.freightPaidBy;
    expect(payer({ ground: 'no-reason' })).toBe('customer');
    expect(payer({ ground: 'no-reason' }, { freightPaidBy: 'seller' })).toBe('seller');
    expect(payer({ ground: 'quality' })).toBe('seller');
    requested({ ground: 'quality' })
      .when('confirm-eligibility', { remedy: 'refund', freightPaidBy: 'customer' })
      .thenRefused('seller-pays-freight');
  });
});

describe('a refund', () => {
  it('is of a sum that is known and was paid', () => {
    requested({ amount: undefined })
      .when('confirm-eligibility', { remedy: 'refund' })
      .thenRefused('amount-missing')
      .when('confirm-eligibility', { remedy: 'exchange' })
      .thenState('handling.awaitingGoods');
    UP_TO.requested()
      .when('confirm-eligibility', { remedy: 'refund', amount: 160 })
      .thenRefused('more-than-was-paid', { paid: 159.9 });
  });

  it.each([
    [200, 'awaitingGoods'],
    [200.01, 'awaitingApproval.supervisor'],
    [2_000, 'awaitingApproval.supervisor'],
    [2_000.01, 'awaitingApproval.storeManager'],
  ])('of %d yuan goes to %s', (amount, state) => {
    requested({ amount }).when('confirm-eligibility', { remedy: 'refund' }).thenState(`handling.${state}`);
    requested({ amount })
      .when('confirm-eligibility', { remedy: 'exchange' })
      .thenState('handling.awaitingGoods');
  });

  it('is approved by somebody else, within their limit', () => {
    requested({ amount: 500 })
      .when('confirm-eligibility', { remedy: 'refund' }, { actor: supervisor })
      .when('approve', {}, { actor: supervisor })
      .thenRefused('own-proposal')
      .when('approve', {}, { actor: storeManager })
      .thenState('handling.awaitingGoods');
    requested({ amount: 5_000 })
      .when('confirm-eligibility', { remedy: 'refund' })
      .when('approve', {}, { actor: supervisor })
      .thenRefused('over-your-limit', { approver: 'store-manager' })
      .when('approve', {}, { actor: agent })
      .thenRefused('role-not-allowed');
    requested({ amount: 5_000 })
      .when('confirm-eligibility', { remedy: 'refund' }, { actor: storeManager })
      .thenState('handling.awaitingApproval.supervisor')
      .when('approve', {}, { actor: storeManager })
      .thenRefused('own-proposal')
      .when('approve', {}, { actor: supervisor })
      .thenState('handling.awaitingGoods');
  });

  it('that is denied again and again is raised', () => {
    const denied = UP_TO.awaitingApproval(IMPATIENT)
      .when('deny-approval', { reason: '?' }, { actor: supervisor })
      .thenState('handling.requested', 'escalation.none');
    denied
      .when('confirm-eligibility', { remedy: 'refund' })
      .when('deny-approval', { reason: '?' }, { actor: supervisor })
      .thenState('handling.requested', 'escalation.supervisor');
  });
});

it('a return is rejected with the exception named, and the customer told', () => {
  const rejected = requested({ ground: 'no-reason' })
    .when('reject', { reason: '鲜食', exception: 'perishable', told: TOLD })
    .thenState('handling.rejected');
  expect(rejected.history.at(-1)?.data).toEqual({ reason: '鲜食', exception: 'perishable', told: TOLD });
});

it('a return is withdrawn as long as the customer has the goods', () => {
  const withdrawal = { reason: '保留', told: TOLD };
  for (const state of ['requested', 'awaitingApproval', 'awaitingGoods'] as const)
    UP_TO[state]().when('withdraw', withdrawal).thenState('handling.withdrawn').thenDeadlines({});
  for (const state of ['inspecting', 'refunding', 'informing'] as const)
    UP_TO[state]().when('withdraw', withdrawal).thenRefused('command-not-allowed');
});
