import { PEOPLE, REQUEST, story, TOLD, type Story } from './stage.ts';

const { agent, supervisor, storeManager, warehouse, finance, integration, system } = PEOPLE;

/** Cases that go different ways, for histories that are kept. */
export const STORIES: Readonly<Record<string, { readonly about: string; readonly tell: () => Story }>> = {
  'refund-without-a-reason': {
    about: 'Bought at a distance, sent back without a reason at the customer’s cost, refunded and told.',
    tell: () =>
      story()
        .when('request', { ...REQUEST, store: 'S01', ground: 'no-reason' }, { actor: integration })
        .by(agent)
        .when('confirm-eligibility', { remedy: 'refund' })
        .at('2026-03-03T09:00+08:00')
        .when('record-shipment', { carrier: '顺丰', trackingNumber: 'SF1' }, { actor: integration })
        .at('2026-03-05T11:00+08:00')
        .when('record-goods-back', {}, { actor: warehouse })
        .when('record-inspection', { findings: '完好', passed: true }, { actor: warehouse })
        .at('2026-03-06T10:00+08:00')
        .when('complete-refund', { amount: 159.9 }, { actor: finance })
        .when('inform-customer', { told: TOLD }),
  },
  'approved-above-both-limits': {
    about: 'Denied once, approved by the store manager, refund failed twice and overdue, raised, completed.',
    tell: () => {
      const told = story()
        .when('request', { ...REQUEST, amount: 2_999 })
        .when('confirm-eligibility', { remedy: 'refund' })
        .at('2026-03-02T14:00+08:00')
        .when('deny-approval', { reason: '请核对金额' }, { actor: storeManager })
        .when('confirm-eligibility', { remedy: 'refund', amount: 2_499.5 })
        .when('approve', { remark: '同意' }, { actor: storeManager })
        .at('2026-03-04T10:00+08:00')
        .when('record-goods-back', {}, { actor: warehouse })
        .when('record-inspection', { findings: '内胆划痕', passed: true }, { actor: warehouse })
        .when('report-refund-failure', { reason: '银行卡失效' }, { actor: finance })
        .when('report-refund-failure', { reason: '账户不符' }, { actor: finance });
      return told
        .when(
          'expire-deadline',
          { deadline: told.deadline('refund') },
          { actor: system, now: '2026-03-12T00:00+08:00' },
        )
        .at('2026-03-12T10:00+08:00')
        .when('complete-refund', { amount: 2_499.5 }, { actor: finance })
        .when('inform-customer', { told: TOLD }, { actor: storeManager });
    },
  },
  'exchange-becomes-refund': {
    about: 'Found wanting at the inspection, taken back all the same; nothing left to exchange: refunded.',
    tell: () =>
      story()
        .when('request', { ...REQUEST, wish: 'exchange' })
        .when('confirm-eligibility', { remedy: 'exchange' })
        .at('2026-03-04T10:00+08:00')
        .when('record-goods-back')
        .when('record-inspection', { findings: '缺说明书', passed: false })
        .when('tolerate', { reason: '不影响二次销售' }, { actor: supervisor })
        .when('agree-on-refund', { amount: 159.9, reason: '无货可换' })
        .when('complete-refund', { amount: 159.9 })
        .when('inform-customer', { told: TOLD }),
  },
  repaired: {
    about: 'Repaired and sent back.',
    tell: () =>
      story()
        .when('request', { ...REQUEST, ground: 'quality', wish: 'repair' })
        .when('confirm-eligibility', { remedy: 'repair' })
        .when('record-goods-back')
        .when('record-inspection', { findings: '加热盘故障', passed: true })
        .at('2026-03-06T10:00+08:00')
        .when('send-replacement', { carrier: '顺丰', trackingNumber: 'SF2' }, { actor: warehouse })
        .when('inform-customer', { told: TOLD }),
  },
  'rejected-by-the-exception': {
    about: 'Made to order: no return without a reason, and the customer told so.',
    tell: () =>
      story()
        .when('request', { ...REQUEST, ground: 'no-reason' })
        .when('reject', { reason: '定制商品', exception: 'custom-made', told: TOLD }),
  },
  'approval-by-the-supervisor-then-withdrawn': {
    about: 'Approved by the supervisor; the customer keeps the goods after all.',
    tell: () =>
      story()
        .when('request', { ...REQUEST, amount: 500 })
        .when('confirm-eligibility', { remedy: 'refund' })
        .when('approve', {}, { actor: supervisor })
        .when('withdraw', { reason: '顾客决定保留', told: TOLD }),
  },
  'goods-never-came': {
    about: 'The goods don’t come, the customer can’t be reached.',
    tell: () => {
      const told = story().when('request', REQUEST).when('confirm-eligibility', { remedy: 'refund' });
      told.when(
        'expire-deadline',
        { deadline: told.deadline('goodsReturn') },
        { actor: system, now: '2026-03-13T00:00+08:00' },
      );
      for (const day of [13, 16, 17])
        told
          .at(`2026-03-${day}T10:00+08:00`)
          .when('record-contact-attempt', { channel: 'hotline', remark: '无人接听' });
      return told.when('close-unreachable', { told: TOLD });
    },
  },
};
