import { describe, it } from '@jest/globals';
import { PEOPLE, REGISTRATION, story, TOLD, UP_TO, type Beginning } from './testing/stage.ts';

describe('looking into a complaint', () => {
  it('is due within a working day, and overdue raises the case', () => {
    const late = UP_TO.verifying().thenDeadline('verification', '2026-03-03T18:00+08:00');
    late
      .at('2026-03-03T18:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('verification') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'VerificationOverdue' })
      .thenState('handling.verifying', 'escalation.supervisor')
      .thenData({ escalatedPast: ['li.na'] });
  });

  it('ends with findings, and a solution is due within another working day', () => {
    UP_TO.verifying()
      .when('verify', { findings: '确有故障', justified: true })
      .thenFacts({ type: 'ComplaintVerified', data: { findings: '确有故障', justified: true } })
      .thenState('handling.planning')
      .thenDeadlines({ planning: '2026-03-03T18:00+08:00', resolution: '2026-03-11T18:00+08:00' });
  });
});

describe('asking a department', () => {
  it('makes the department responsible, for a working day', () => {
    UP_TO.verifying()
      .when('consult-department', { department: 'logistics', question: '签收了吗？' })
      .thenFacts({ type: 'DepartmentConsulted', data: { department: 'logistics', question: '签收了吗？' } })
      .thenState('handling.awaitingDepartment')
      .thenDeadlines({ departmentAnswer: '2026-03-03T18:00+08:00', resolution: '2026-03-11T18:00+08:00' })
      .thenAllowed(PEOPLE.logistics, 'answer-consultation', 'add-note')
      .thenData({ sentTo: ['logistics'] })
      .thenAllowed(PEOPLE.finance);
  });

  it('is answered by that department, or by somebody who speaks for any', () => {
    UP_TO.awaitingDepartment()
      .by(PEOPLE.finance)
      .when('answer-consultation', { answer: '不知道' })
      .thenRefused('not-sent-to-you', { sentTo: ['logistics'] })
      .by(PEOPLE.logistics)
      .when('answer-consultation', { answer: '周日签收' })
      .thenFacts({ type: 'DepartmentAnswered', data: { answer: '周日签收' } })
      .thenState('handling.verifying')
      .thenDeadline('verification', '2026-03-03T18:00+08:00');
    UP_TO.awaitingDepartment()
      .by(PEOPLE.anyDepartment)
      .when('answer-consultation', { answer: '周日签收' })
      .thenState('handling.verifying');
  });

  it('leaves the case with whoever was asked before, to read and to note', () => {
    UP_TO.awaitingDepartment()
      .when('answer-consultation', { answer: '周日签收' }, { actor: PEOPLE.logistics })
      .when('consult-department', { department: 'finance', question: '付款了吗？' })
      .thenAllowed(PEOPLE.logistics, 'add-note')
      .when('answer-consultation', { answer: '。' }, { actor: PEOPLE.logistics })
      .thenRefused('other-department-asked', { asked: 'finance' });
  });

  it('is overdue when no answer comes, which raises the case', () => {
    const late = UP_TO.awaitingDepartment();
    late
      .at('2026-03-04T09:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('departmentAnswer') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'DepartmentAnswerOverdue' })
      .thenState('handling.awaitingDepartment', 'escalation.supervisor');
  });

  it('raises the case at the fifth time', () => {
    const asked = UP_TO.verifying();
    const ask = () => asked.when('consult-department', { department: 'logistics', question: '？' });
    for (let time = 1; time <= 4; time += 1) {
      ask().thenState('escalation.none');
      asked.when('answer-consultation', { answer: '。' }, { actor: PEOPLE.logistics });
    }
    ask().thenState('handling.awaitingDepartment', 'escalation.supervisor');
  });
});

describe('asking the customer', () => {
  it('stops the clock of the whole case; a reminder is due after two days', () => {
    UP_TO.verifying()
      .when('request-information', { question: '有照片吗？' })
      .thenFacts({ type: 'InformationRequested', data: { question: '有照片吗？' } })
      .thenState('handling.awaitingCustomer', 'resolution.paused')
      .thenDeadlines({ customerReminder: '2026-03-05T00:00+08:00' });
  });

  it('lets the clock go on with the answer, later by the working time that it stood still', () => {
    UP_TO.awaitingCustomer()
      .at('2026-03-04T11:00+08:00')
      .by(PEOPLE.integration)
      .when('record-information', { information: '见附件' })
      .thenFacts({ type: 'InformationReceived', data: { information: '见附件' } })
      .thenState('handling.verifying', 'resolution.running')
      // Stood still for two working days and one hour: 7 + 8 + 2 working hours since Monday 10:00.
      .thenDeadlines({ verification: '2026-03-05T18:00+08:00', resolution: '2026-03-16T10:00+08:00' });
  });

  it('doesn’t count the nights and weekends of a pause', () => {
    story()
      .when('register', REGISTRATION)
      .when('acknowledge')
      .at('2026-03-06T18:00+08:00')
      .when('request-information', { question: '？' })
      .at('2026-03-09T09:00+08:00')
      .when('record-information', { information: '。' })
      .thenDeadline('resolution', '2026-03-11T18:00+08:00');
  });

  it('adds several pauses up', () => {
    UP_TO.awaitingCustomer()
      .at('2026-03-02T11:00+08:00')
      .when('record-information', { information: '。' })
      .when('request-information', { question: '？' })
      .at('2026-03-02T12:00+08:00')
      .when('record-information', { information: '。' })
      .thenDeadline('resolution', '2026-03-12T11:00+08:00');
  });

  it('keeps a correction of the severity for when the clock goes on', () => {
    UP_TO.awaitingCustomer()
      .when('correct-classification', { severity: 'major', reason: '有人受伤' })
      .thenNoDeadline('resolution')
      .when('record-information', { information: '。' })
      .thenDeadline('resolution', '2026-03-05T18:00+08:00');
  });

  it('reminds without raising the case: nobody but the customer is late', () => {
    const late = UP_TO.awaitingCustomer();
    late
      .at('2026-03-05T00:00+08:00')
      .when('expire-deadline', { deadline: late.deadline('customerReminder') }, { actor: PEOPLE.system })
      .thenFacts({ type: 'CustomerReminderDue' })
      .thenState('handling.awaitingCustomer', 'escalation.none')
      .thenData({ escalatedPast: [] });
  });

  it('raises the case at the fifth time', () => {
    const asked = UP_TO.verifying();
    for (let time = 1; time <= 4; time += 1)
      asked
        .when('request-information', { question: '？' })
        .thenState('escalation.none')
        .when('record-information', { information: '。' });
    asked.when('request-information', { question: '？' }).thenState('escalation.supervisor');
  });
});

describe('a customer who can’t be reached', () => {
  const attempt = { channel: 'hotline', remark: '无人接听' } as const;

  it('is given up after three documented attempts, not before', () => {
    UP_TO.awaitingCustomer()
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 0, required: 3 })
      .when('record-contact-attempt', attempt)
      .thenFacts({ type: 'ContactAttempted', data: attempt })
      .when('record-contact-attempt', attempt)
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 2, required: 3 })
      .when('record-contact-attempt', attempt)
      .when('close-unreachable', { told: TOLD })
      .thenFacts({ type: 'CustomerUnreachable', data: { attempts: 3, told: TOLD } })
      .thenState('handling.closed', 'resolution.met', 'escalation.none');
  });

  it('ends the negotiation or the confirmation in the review', () => {
    for (const state of ['negotiating', 'confirming'] as const)
      UP_TO[state]()
        .when('record-contact-attempt', attempt)
        .when('record-contact-attempt', attempt)
        .when('record-contact-attempt', attempt)
        .when('close-unreachable', { told: TOLD })
        .thenState('handling.reviewing', 'resolution.met');
  });

  it('is tried anew once they were reached in between', () => {
    UP_TO.awaitingCustomer()
      .when('record-contact-attempt', attempt)
      .when('record-contact-attempt', attempt)
      .when('record-information', { information: '。' })
      .when('request-information', { question: '？' })
      .when('record-contact-attempt', attempt)
      .when('close-unreachable', { told: TOLD })
      .thenRefused('too-few-contact-attempts', { attempts: 1, required: 3 });
  });

  const reached: readonly (readonly [Beginning, string, object])[] = [
    ['negotiating', 'accept-solution', { promisedBy: '2026-03-05T18:00:00+08:00' }],
    ['negotiating', 'refuse-solution', { reason: '。' }],
    ['confirming', 'confirm-outcome', {}],
    ['confirming', 'dispute-outcome', { reason: '。' }],
    ['awaitingCustomer', 'close-unreachable', { told: TOLD }],
  ];
  it.each(reached)('is tried anew: from %s by %s', (from, command, payload) => {
    const told = UP_TO[from]();
    for (let time = 0; time < 3; time += 1) told.when('record-contact-attempt', attempt);
    told
      .thenData({ rounds: { ContactAttempted: 3 } })
      .when(command, payload)
      .thenData({ rounds: { ContactAttempted: 0 } });
  });
});
