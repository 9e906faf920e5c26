import { describe, it } from '@jest/globals';
import {
  AGREED,
  delivered,
  MONDAY,
  orderIn,
  orderOf,
  outOfStock,
  packed,
  PEOPLE,
  picked,
  sent,
  THURSDAY,
} from '../testing/stage.ts';

const { warehouse, logistics, finance, anyDepartment, integration } = PEOPLE;

/** Two packages, both packed, delivery agreed. */
const twoPackages = () =>
  orderOf('A', 'B').given(AGREED, picked('A'), packed('P1'), picked('B'), packed('P2'));

describe('agree-delivery', () => {
  it('keeps when and how the customer gets it', () => {
    orderIn('ready')
      .when('agree-delivery', { at: '2026-03-05T10:00+08:00', method: 'home-delivery' })
      .thenFacts(AGREED)
      .thenState('handling.ready')
      .thenData({ delivery: { at: THURSDAY, method: 'home-delivery' } });
  });

  it('is possible as soon as the order is placed', () => {
    orderIn('placed').when('agree-delivery', { at: THURSDAY, method: 'pickup' }).thenState('handling.placed');
  });

  it('refuses a time in the past', () => {
    orderIn('ready').when('agree-delivery', { at: MONDAY, method: 'pickup' }).thenRefused('time-in-the-past');
  });
});

describe('dispatch', () => {
  it('puts everything on its way', () => {
    orderIn('ready')
      .given(AGREED)
      .when('dispatch', { carrier: '顺丰', trackingNumber: 'SF1' }, { actor: logistics })
      .thenFacts({ type: 'Dispatched', data: { carrier: '顺丰', trackingNumber: 'SF1' } })
      .thenState('handling.delivering');
  });

  it('refuses before the delivery is agreed with the customer', () => {
    orderIn('ready').when('dispatch', {}, { actor: logistics }).thenRefused('delivery-not-agreed');
  });

  it('isn’t for the department of finance', () => {
    orderIn('ready')
      .given(AGREED)
      .when('dispatch', {}, { actor: finance })
      .thenRefused('other-department-responsible', { responsible: ['logistics', 'warehouse'] })
      .when('dispatch', {}, { actor: anyDepartment })
      .thenState('handling.delivering');
  });
});

describe('send-package', () => {
  it('sends a part while the rest is being arranged', () => {
    orderOf('A', 'B')
      .given(AGREED, picked('A'), packed('P1'))
      .when('send-package', { package: 'P1' }, { actor: warehouse })
      .thenFacts({ type: 'PackageSent', data: { package: 'P1' } })
      .thenState('handling.arranging');
  });

  it('has the order delivered with the last package', () => {
    twoPackages()
      .thenState('handling.ready')
      .when('send-package', { package: 'P1' }, { actor: logistics })
      .thenState('handling.ready')
      .when('send-package', { package: 'P2' }, { actor: logistics })
      .thenState('handling.delivering');
  });

  it('takes any package where nobody records items', () => {
    orderIn('ready').given(AGREED).when('send-package', { package: 'P9' }).thenState('handling.delivering');
  });

  it('refuses before the delivery is agreed, unknown packages, and those that are gone', () => {
    orderOf('A', 'B')
      .given(picked('A'), packed('P1'))
      .when('send-package', { package: 'P1' })
      .thenRefused('delivery-not-agreed')
      .given(AGREED)
      .when('send-package', { package: 'P7' })
      .thenRefused('package-unknown', { package: 'P7' })
      .given(sent('P1'))
      .when('send-package', { package: 'P1' })
      .thenRefused('package-elsewhere', { package: 'P1', status: 'sent' });
  });

  it('sends nothing that the customer hasn’t confirmed', () => {
    orderIn('placed').when('send-package', { package: 'P1' }).thenRefused('command-not-allowed');
  });
});

describe('update-carrier', () => {
  it('records news of the order or of one package', () => {
    twoPackages()
      .given(sent('P1'))
      .when('update-carrier', { package: 'P1', update: '已到分拨中心' }, { actor: integration })
      .thenFacts({ type: 'CarrierUpdated', data: { package: 'P1', update: '已到分拨中心' } })
      .when('update-carrier', { update: '大雪，预计延误' })
      .thenState('handling.ready');
  });

  it('refuses news of a package that wasn’t sent', () => {
    twoPackages()
      .when('update-carrier', { package: 'P1', update: '…' })
      .thenRefused('package-elsewhere', { status: 'packed' });
  });
});

describe('report-failed-delivery', () => {
  it('gives a working day to agree on another time', () => {
    orderIn('delivering')
      .when('report-failed-delivery', { reason: '无人签收' }, { actor: logistics })
      .thenFacts({ type: 'DeliveryFailed', data: { reason: '无人签收' } })
      .thenState('handling.delivering', 'escalation.none')
      .thenDeadline('delivery', '2026-03-03T18:00+08:00');
  });

  it('escalates the third failure', () => {
    orderIn('delivering')
      .when('report-failed-delivery', { reason: '无人签收' })
      .when('report-failed-delivery', { reason: '无人签收' })
      .thenState('escalation.none')
      .when('report-failed-delivery', { reason: '地址有误' })
      .thenState('handling.delivering', 'escalation.supervisor');
  });

  it('counts failures of parts that went ahead', () => {
    orderOf('A', 'B')
      .given(picked('A'), packed('P1'), sent('P1'))
      .when('report-failed-delivery', { package: 'P1', reason: '拒收' })
      .when('report-failed-delivery', { package: 'P1', reason: '拒收' })
      .when('report-failed-delivery', { package: 'P1', reason: '拒收' })
      .thenState('handling.arranging', 'escalation.supervisor');
  });

  it('refuses a package that isn’t under way', () => {
    twoPackages()
      .when('report-failed-delivery', { package: 'P1', reason: '…' })
      .thenRefused('package-elsewhere')
      .when('report-failed-delivery', { package: 'P8', reason: '…' })
      .thenRefused('package-unknown');
  });
});

describe('reschedule-delivery', () => {
  it('agrees on a new time for the order', () => {
    orderIn('ready')
      .given(AGREED, { type: 'Dispatched', data: {} })
      .when('reschedule-delivery', { at: '2026-03-06T10:00+08:00' })
      .thenFacts({ type: 'DeliveryRescheduled', data: { at: '2026-03-06T02:00:00.000Z' } })
      .thenData({ delivery: { at: '2026-03-06T02:00:00.000Z', method: 'home-delivery' } })
      .thenDeadline('delivery', '2026-03-06T10:00+08:00');
  });

  it('leaves the order’s time alone when only a package comes later', () => {
    twoPackages()
      .given(sent('P1'))
      .when('reschedule-delivery', { package: 'P1', at: '2026-03-06T10:00+08:00' })
      .thenData({ delivery: { at: THURSDAY, method: 'home-delivery' } });
  });

  it('refuses a time in the past and a package that has arrived', () => {
    twoPackages()
      .given(sent('P1'), delivered('P1'))
      .when('reschedule-delivery', { package: 'P1', at: THURSDAY })
      .thenRefused('package-elsewhere', { status: 'delivered' })
      .when('reschedule-delivery', { at: MONDAY })
      .thenRefused('time-in-the-past');
  });
});

describe('report-package-delivered', () => {
  it('waits for the last package', () => {
    twoPackages()
      .given(sent('P1'), sent('P2'))
      .when('report-package-delivered', { package: 'P2', signedBy: '邻居' }, { actor: integration })
      .thenFacts({ type: 'PackageDelivered', data: { package: 'P2', signedBy: '邻居' } })
      .thenState('handling.delivering')
      .at('2026-03-03T10:00+08:00')
      .when('report-package-delivered', { package: 'P1' }, { actor: integration })
      .thenState('handling.accepting')
      .thenData({ deliveredAt: '2026-03-03T02:00:00.000Z' });
  });

  it('is recorded of a part while something is missing', () => {
    orderOf('A', 'B')
      .given(picked('A'), packed('P1'), sent('P1'), outOfStock('B'))
      .when('report-package-delivered', { package: 'P1' })
      .thenState('handling.backordered');
  });

  it('refuses a package that wasn’t sent', () => {
    twoPackages()
      .when('report-package-delivered', { package: 'P1' })
      .thenRefused('package-elsewhere', { status: 'packed' });
  });
});

describe('report-delivered', () => {
  it('begins the time for acceptance', () => {
    orderIn('delivering')
      .when('report-delivered', { signedBy: '王女士' }, { actor: logistics })
      .thenFacts({ type: 'Delivered', data: { signedBy: '王女士' } })
      .thenState('handling.accepting')
      .thenData({ deliveredAt: '2026-03-02T02:00:00.000Z' });
  });

  it('is said of what the customer fetches in the store', () => {
    orderIn('ready').when('report-delivered', { signedBy: '本人' }).thenState('handling.accepting');
  });

  it('isn’t possible while the order is being arranged', () => {
    orderIn('arranging').when('report-delivered').thenRefused('command-not-allowed');
  });
});
