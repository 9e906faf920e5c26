import { describe, it } from '@jest/globals';
import { AGREED, MONDAY, orderIn, PEOPLE, REGISTRATION, story, THURSDAY } from '../testing/stage.ts';
import { outOfStock, packed, picked } from '../testing/stage.ts';
import { CONFIRMATION_CHECK_NAMES } from '../vocabulary.ts';
import { DEFAULT_ORDER_FOLLOW_UP_SETTINGS } from '../settings.ts';

const { limits, visitAfterDays } = DEFAULT_ORDER_FOLLOW_UP_SETTINGS;
const checked = CONFIRMATION_CHECK_NAMES;

describe('register', () => {
  it('opens a case in the store of whoever registers, with the limits it will live by', () => {
    story()
      .when('register', REGISTRATION)
      .thenFacts({ type: 'OrderPlaced', data: { ...REGISTRATION, store: 'S01', limits, visitAfterDays } })
      .thenState('handling.placed', 'payment.unpaid', 'escalation.none');
  });

  it('takes orders of every store from a channel’s system', () => {
    story()
      .when('register', { ...REGISTRATION, store: 'S02' }, { actor: PEOPLE.integration })
      .thenFacts({ type: 'OrderPlaced' })
      .thenData({ store: 'S02' });
  });

  it('refuses an order of no store', () => {
    story().when('register', REGISTRATION, { actor: PEOPLE.integration }).thenRefused('store-missing');
  });

  it('is nothing for an auditor', () => {
    story().when('register', REGISTRATION, { actor: PEOPLE.auditor }).thenRefused('role-not-allowed');
  });
});

describe('amend', () => {
  it('keeps what is known of the items that stay', () => {
    story()
      .given({
        type: 'OrderPlaced',
        data: { ...REGISTRATION, store: 'S01', items: [{ id: 'A' }, { id: 'B' }] },
      })
      .given(picked('A'))
      .when('amend', { items: [{ id: 'A' }, { id: 'C' }], amount: 120, reason: '顾客改为 C' })
      .thenFacts({
        type: 'OrderAmended',
        data: { items: [{ id: 'A' }, { id: 'C' }], amount: 120, reason: '顾客改为 C' },
      })
      .thenState('handling.placed')
      .thenData({
        amount: 120,
        goods: {
          items: [
            { id: 'A', status: 'picked' },
            { id: 'C', status: 'open' },
          ],
          packages: [],
          complete: false,
        },
      });
  });

  it('changes the wishes alone', () => {
    orderIn('confirmed')
      .when('amend', { details: '改为白色', reason: '顾客来电' })
      .thenData({ details: '改为白色', amount: 299 });
  });

  it('refuses to change nothing', () => {
    orderIn('placed').when('amend', { reason: '无' }).thenRefused('nothing-amended');
  });

  it('isn’t possible once the order is being arranged', () => {
    orderIn('arranging')
      .when('amend', { amount: 1, reason: '改价' })
      .thenRefused('command-not-allowed', { state: 'arranging' });
  });
});

describe('confirm', () => {
  it('records what was checked with the customer', () => {
    orderIn('placed')
      .when('confirm', { checked, remark: '已核对' })
      .thenFacts({ type: 'OrderConfirmed', data: { checked, remark: '已核对' } })
      .thenState('handling.confirmed');
  });

  it('records the delivery that was agreed at once', () => {
    orderIn('placed')
      .when('confirm', { checked, delivery: { at: '2026-03-05T10:00+08:00', method: 'home-delivery' } })
      .thenFacts({ type: 'OrderConfirmed', data: { checked } }, AGREED)
      .thenData({ delivery: { at: THURSDAY, method: 'home-delivery' } });
  });

  it('refuses a delivery in the past', () => {
    orderIn('placed')
      .when('confirm', { checked, delivery: { at: MONDAY, method: 'pickup' } })
      .thenRefused('time-in-the-past', { time: MONDAY });
  });

  it('refuses what isn’t a time', () => {
    orderIn('placed')
      .when('confirm', { checked, delivery: { at: '2026-13-01T00:00:00Z', method: 'pickup' } })
      .thenRefused('time-not-valid');
  });

  it('refuses when not everything was checked', () => {
    orderIn('placed')
      .when('confirm', { checked: ['price', 'quantity'] })
      .thenRefused('not-everything-checked', { missing: ['specification', 'delivery-time'] });
  });

  const prepared = (...items: readonly string[]) =>
    story().given({
      type: 'OrderPlaced',
      data: { ...REGISTRATION, store: 'S01', items: items.map((id) => ({ id })) },
    });

  it('leads to where the warehouse is, if that began already', () => {
    prepared('A', 'B').given(picked('A')).when('confirm', { checked }).thenState('handling.arranging');
    prepared('A').given(picked('A'), packed('P1')).when('confirm', { checked }).thenState('handling.ready');
    prepared('A').given(outOfStock('A')).when('confirm', { checked }).thenState('handling.backordered');
  });

  it('isn’t done by whom the case was escalated past', () => {
    orderIn('placed')
      .given({ type: 'CaseAssigned', data: { assignee: PEOPLE.agent.id } })
      .given({ type: 'Escalated', data: { to: 'supervisor', requestedBy: 'customer', reason: '等太久' } })
      .when('confirm', { checked })
      .thenRefused('escalated-past-you')
      .when('confirm', { checked }, { actor: PEOPLE.supervisor })
      .thenState('handling.confirmed');
  });
});

describe('hand-over', () => {
  it('gives the order to a department', () => {
    orderIn('confirmed')
      .when('hand-over', { department: 'warehouse' })
      .thenFacts({ type: 'HandedOver', data: { department: 'warehouse' } })
      .thenState('handling.arranging')
      .thenData({ department: 'warehouse' });
  });

  it('gives it to another one without losing the time that runs', () => {
    const order = orderIn('arranging');
    const running = order.deadline('progressReport');
    order
      .at('2026-03-03T10:00+08:00')
      .when('hand-over', { department: 'product-quality' })
      .thenState('handling.arranging')
      .thenData({ department: 'product-quality' })
      .when('expire-deadline', { deadline: running }, { actor: PEOPLE.system })
      .thenRefused('deadline-not-due');
  });

  it('isn’t possible before the customer confirmed', () => {
    orderIn('placed').when('hand-over', { department: 'warehouse' }).thenRefused('command-not-allowed');
  });
});
