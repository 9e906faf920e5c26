import { PEOPLE, PLAN, story, TOLD, VISIT, type Story } from './stage.ts';

/** Cases that go different ways, for histories that are kept. */
export const STORIES: Readonly<Record<string, { readonly about: string; readonly tell: () => Story }>> = {
  'made-and-analysed': {
    about: 'Planned by a system for the third to the seventh day, made on the fifth, analysed.',
    tell: () =>
      story()
        .when(
          'plan',
          { ...PLAN, store: 'S01', from: '2026-03-05T00:00:00+08:00', by: '2026-03-10T00:00:00+08:00' },
          { actor: PEOPLE.system },
        )
        .when('assign', { assignee: 'li.na' }, { actor: PEOPLE.supervisor })
        .at('2026-03-06T10:30+08:00')
        .when('record-visit', { ...VISIT, score: 5 })
        .at('2026-03-09T09:00+08:00')
        .by(PEOPLE.supervisor)
        .when('analyse', { conclusion: '安装服务良好' }),
  },
  'findings-through-a-department': {
    about:
      'By another channel than planned, with findings that a department answers; raised once more, and settled.',
    tell: () =>
      story()
        .when('plan', { ...PLAN, channel: 'app', occasion: 'complaint', caseId: 'complaint-7' })
        .when('record-visit', { ...VISIT, findings: '门关不严', score: 2, otherChannelReason: 'APP 未回复' })
        .when('forward-findings', { department: 'product-quality', question: '是否批次问题？' })
        .at('2026-03-03T09:30+08:00')
        .when('answer-findings', { answer: '铰链批次问题' }, { actor: PEOPLE.quality })
        .when('settle-findings', { solution: '上门更换铰链', told: TOLD })
        .at('2026-03-04T15:00+08:00')
        .when('raise-findings', { findings: '顾客来电：更换后仍有异响' })
        .when('settle-findings', { solution: '换新', told: TOLD })
        .when('analyse', { conclusion: '铰链', improvement: '到货抽检' }, { actor: PEOPLE.supervisor }),
  },
  'late-and-out-of-reach': {
    about: 'Rescheduled, overdue, raised; three attempts in vain, a last notice.',
    tell: () => {
      const told = story()
        .when('plan', PLAN)
        .when('reschedule', { at: '2026-03-04T10:00:00+08:00', reason: '顾客开会' });
      told.when(
        'expire-deadline',
        { deadline: told.deadline('visit') },
        { actor: PEOPLE.system, now: '2026-03-04T15:00+08:00' },
      );
      return told
        .when('record-contact-attempt', { channel: 'hotline', remark: '无人接听' })
        .at('2026-03-05T10:00+08:00')
        .when('record-contact-attempt', { channel: 'hotline' })
        .at('2026-03-06T10:00+08:00')
        .when('record-contact-attempt', { channel: 'app' })
        .when('close-unreachable', { told: { channel: 'app' } });
    },
  },
  declined: {
    about: 'The customer doesn’t wish to be asked.',
    tell: () => story().when('plan', PLAN).when('decline-visit', { told: TOLD }),
  },
  'dispensed-with': {
    about: 'The order was returned meanwhile: a leader dispenses with the visit.',
    tell: () =>
      story()
        .when('plan', PLAN)
        .when('link-case', { caseId: 'return-exchange-3', relation: 'caused-by' })
        .when('dispense', { reason: '已退货', told: TOLD }, { actor: PEOPLE.supervisor }),
  },
};
