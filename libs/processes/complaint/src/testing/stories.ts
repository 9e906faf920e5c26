import { PEOPLE, refundOf, REGISTRATION, story, TOLD, type Story } from './stage.ts';

/** Cases that go different ways, for histories that are kept. */
export const STORIES: Readonly<Record<string, { readonly about: string; readonly tell: () => Story }>> = {
  'settled-and-archived': {
    about: 'Assigned, verified, refunded below every limit, confirmed with a score of 5, closed, archived.',
    tell: () => {
      const told = story()
        .when('register', { ...REGISTRATION, order: 'O-20260228-17', product: 'RC-5L' })
        .when('assign', { assignee: 'li.na', reason: '熟悉该产品' }, { actor: PEOPLE.supervisor })
        .at('2026-03-02T10:25+08:00')
        .when('acknowledge', { words: '您好，已收到您的投诉' })
        .at('2026-03-02T15:40+08:00')
        .when('add-note', { text: '顾客发来视频' })
        .when('verify', { findings: '加热盘故障', justified: true })
        .at('2026-03-03T09:10+08:00')
        .when('propose-solution', refundOf(199.9))
        .when('accept-solution', { promisedBy: '2026-03-05T18:00:00+08:00' })
        .at('2026-03-04T11:00+08:00')
        .when('report-execution', { remark: '原路退回' })
        .at('2026-03-05T10:00+08:00')
        .when('confirm-outcome', { score: 5 })
        .at('2026-03-06T16:00+08:00')
        .by(PEOPLE.supervisor)
        .when('close', { rootCause: '供应商批次问题', improvement: '到货抽检' });
      return expire(told, 'archiving', '2026-03-22T00:00+08:00');
    },
  },
  'third-refusal-and-last-word': {
    about:
      'Over the first limit, denied once, refused three times, escalated, ended by the store manager’s last word.',
    tell: () => {
      const told = story()
        .when('register', { ...REGISTRATION, channel: 'store', category: 'service-attitude' })
        .when('take')
        .when('acknowledge')
        .when('verify', { findings: '态度生硬', justified: true })
        .when('propose-solution', refundOf(900))
        .at('2026-03-02T14:00+08:00')
        .by(PEOPLE.supervisor)
        .when('deny-approval', { reason: '金额过高' })
        .by(PEOPLE.agent)
        .when('propose-solution', refundOf(400))
        .when('approve-solution', { remark: '同意' }, { actor: PEOPLE.supervisor })
        .at('2026-03-03T10:00+08:00')
        .when('refuse-solution', { reason: '要求书面道歉' })
        .when('propose-solution', { remedies: [{ kind: 'apology', details: '书面' }] })
        .when('refuse-solution', { reason: '还要赔偿' })
        .when('propose-solution', { remedies: [{ kind: 'voucher', amount: 200 }] })
        .when('refuse-solution', { reason: '太少' })
        .by(PEOPLE.storeManager)
        .when('propose-solution', { remedies: [{ kind: 'goodwill-gift' }] })
        .at('2026-03-04T17:00+08:00')
        .when('give-final-answer', { answer: '可向 12315 投诉', told: TOLD });
      return told.at('2026-03-05T09:30+08:00').by(PEOPLE.supervisor).when('close', { rootCause: '培训不足' });
    },
  },
  'customer-out-of-reach': {
    about:
      'The customer is asked, doesn’t answer, is reminded, and closed as unreachable after three attempts; reopened in time and then withdrawn.',
    tell: () => {
      const told = story()
        .when('register', REGISTRATION)
        .when('acknowledge')
        .when('request-information', { question: '请提供购买凭证' });
      return expire(told, 'customerReminder', '2026-03-05T00:00+08:00')
        .by(PEOPLE.agent)
        .at('2026-03-05T09:00+08:00')
        .when('record-contact-attempt', { channel: 'hotline', remark: '无人接听' })
        .at('2026-03-05T15:00+08:00')
        .when('record-contact-attempt', { channel: 'app' })
        .at('2026-03-06T11:00+08:00')
        .when('record-contact-attempt', { channel: 'hotline' })
        .when('close-unreachable', { told: { channel: 'app' } })
        .at('2026-03-15T10:00+08:00')
        .when('reopen', { reason: '顾客出差归来' })
        .by(PEOPLE.supervisor)
        .at('2026-03-16T10:00+08:00')
        .when('withdraw', { reason: '顾客已自行解决', told: TOLD });
    },
  },
  'overdue-everywhere': {
    about:
      'Every level is climbed by overdue deadlines, the target for the whole case is missed, a leader gives the case back.',
    tell: () => {
      const told = story().when('register', { ...REGISTRATION, severity: 'critical' });
      expire(told, 'firstResponse', '2026-03-03T10:00+08:00');
      expire(told, 'resolution', '2026-03-03T18:00+08:00');
      return told
        .by(PEOPLE.storeManager)
        .at('2026-03-04T09:00+08:00')
        .when('acknowledge')
        .when('de-escalate', { reason: '由主管跟进' })
        .by(PEOPLE.supervisor)
        .when('consult-department', { department: 'product-quality', question: '是否批次问题？' })
        .at('2026-03-04T16:00+08:00')
        .when('answer-consultation', { answer: '是' }, { actor: PEOPLE.anyDepartment })
        .when('verify', { findings: '批次问题', justified: true })
        .when('propose-solution', refundOf(2_500.5))
        .by(PEOPLE.storeManager)
        .at('2026-03-05T09:00+08:00')
        .when('approve-solution')
        .by(PEOPLE.supervisor)
        .when('accept-solution', { promisedBy: '2026-03-06T12:00:00+08:00' })
        .when('report-failure', { reason: '银行卡失效' })
        .when('propose-solution', { remedies: [{ kind: 'exchange' }] })
        .when('accept-solution', { promisedBy: '2026-03-10T12:00:00+08:00' })
        .at('2026-03-09T10:00+08:00')
        .when('report-execution', {}, { actor: PEOPLE.logistics })
        .when('dispute-outcome', { reason: '外观划痕' });
    },
  },
  'paused-and-corrected': {
    about:
      'An authority’s case: the clock pauses twice over a weekend and at lunch, severity and category are corrected.',
    tell: () =>
      story()
        .by(PEOPLE.integration)
        .when('register', { ...REGISTRATION, channel: 'authority', authority: true, store: 'S01' })
        .by(PEOPLE.agent)
        .at('2026-03-02T11:00+08:00')
        .when('acknowledge')
        .at('2026-03-06T17:30+08:00')
        .when('request-information', { question: '请补充合同' })
        .when('correct-classification', { severity: 'major', reason: '涉及多人' })
        .at('2026-03-09T10:15+08:00')
        .when('record-information', { information: '合同见附件' })
        .when('request-information', { question: '请补充发票' })
        .at('2026-03-09T12:30+08:00')
        .when('record-information', { information: '发票见附件' })
        .when('correct-classification', { category: 'price-promotion', reason: '实为价格争议' })
        .when('link-case', { caseId: 'order-follow-up-81', relation: 'caused-by' })
        .when('escalate', { requestedBy: 'customer', reason: '要求店长处理', to: 'store-manager' }),
  },
  'rejected-at-once': {
    about: 'Not a matter of this store: rejected, and the customer told why.',
    tell: () =>
      story()
        .when('register', { ...REGISTRATION, channel: 'review', customer: {} })
        .at('2026-03-02T13:05+08:00')
        .when('reject', { reason: '非本店商品', told: { channel: 'review' } }),
  },
  'merged-while-consulting': {
    about: 'The same matter as another complaint, noticed while a department was asked.',
    tell: () =>
      story()
        .when('register', REGISTRATION)
        .when('acknowledge')
        .when('consult-department', { department: 'warehouse', question: '是否已退货？' })
        .when('link-case', { caseId: 'complaint-2', relation: 'duplicate' })
        .at('2026-03-02T18:20+08:00')
        .when('merge', { into: 'complaint-2', told: TOLD }),
  },
};

/** The system marks the deadline overdue. */
const expire = (told: Story, name: string, now: string): Story =>
  told.when('expire-deadline', { deadline: told.deadline(name) }, { actor: PEOPLE.system, now });
