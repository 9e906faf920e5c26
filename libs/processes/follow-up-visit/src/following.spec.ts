import { describe, it } from '@jest/globals';
import { IMPATIENT, PEOPLE, TOLD, UP_TO } from './testing/stage.ts';

const { agent, colleague, supervisor, logistics, quality, anyDepartment, system } = PEOPLE;
const question = { department: 'product-quality', question: '是否批次问题？' };

describe('findings', () => {
  it('are answered by the department that was asked', () => {
    UP_TO.awaitingDepartment()
      .thenDeadlines({ departmentAnswer: '2026-03-03T18:00+08:00' })
      .when('answer-findings', { answer: '是' }, { actor: logistics })
      .thenRefused('not-sent-to-you', { sentTo: ['product-quality'] })
      .when('answer-findings', { answer: '是' }, { actor: quality })
      .thenState('handling.following');
    UP_TO.awaitingDepartment()
      .when('answer-findings', { answer: '是' }, { actor: anyDepartment })
      .thenState('handling.following');
  });

  it('are settled with the customer, not only inside the company', () => {
    UP_TO.following()
      .thenDeadlines({ findings: '2026-03-04T18:00+08:00' })
      .when('analyse', { conclusion: '…' }, { actor: supervisor })
      .thenRefused('command-not-allowed')
      .when('settle-findings', { solution: '更换铰链', told: TOLD })
      .thenState('handling.analysing');
  });

  it('that come up again and again are raised, and so are departments that are asked again and again', () => {
    UP_TO.following(IMPATIENT)
      .when('settle-findings', { solution: '…', told: TOLD })
      .thenState('escalation.none')
      .when('raise-findings', { findings: '仍有异响' })
      .thenState('handling.following', 'escalation.supervisor');
    UP_TO.awaitingDepartment(IMPATIENT)
      .when('answer-findings', { answer: '?' }, { actor: quality })
      .when('forward-findings', question)
      .thenState('handling.awaitingDepartment', 'escalation.supervisor');
  });
});

describe('a visit that was made', () => {
  it('is analysed by a leader, and over', () => {
    UP_TO.analysing()
      .when('analyse', { conclusion: '安装服务良好' })
      .thenRefused('role-not-allowed')
      .when('analyse', { conclusion: '安装服务良好' }, { actor: supervisor })
      .thenState('handling.completed')
      .thenDeadlines({});
  });
});

describe('a deadline that passes', () => {
  it.each([
    ['planned', 'visit'],
    ['following', 'findings'],
    ['awaitingDepartment', 'departmentAnswer'],
    ['analysing', 'analysis'],
  ] as const)('in %s raises the case: %s', (state, deadline) => {
    const visit = UP_TO[state]();
    visit
      .at('2026-03-20T10:00+08:00')
      .when('expire-deadline', { deadline: visit.deadline(deadline) }, { actor: system })
      .thenState(`handling.${state}`, 'escalation.supervisor');
  });

  it('takes the case from whom it was escalated past', () => {
    const visit = UP_TO.planned().given({ type: 'CaseAssigned', data: { assignee: agent.id } });
    visit
      .at('2026-03-20T10:00+08:00')
      .when('expire-deadline', { deadline: visit.deadline('visit') }, { actor: system })
      .when('decline-visit', { told: TOLD }, { actor: agent })
      .thenRefused('escalated-past-you')
      .when('decline-visit', { told: TOLD }, { actor: colleague })
      .thenState('handling.declined');
  });
});
