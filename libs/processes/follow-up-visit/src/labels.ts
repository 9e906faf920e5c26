import { CASEWORK_LABELS, CONTACT_LABELS, DEPARTMENT_REFUSALS, MOMENT_REFUSALS } from '@huiyin/casework';
import type { Label, ProcessLabels } from '@huiyin/process-engine';
import type { FollowUpVisitFact } from './facts.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** What people read of a visit. */
export const followUpVisitLabels: ProcessLabels<FollowUpVisitFact> = {
  process: label('回访', 'Follow-up visit'),
  states: {
    ...CASEWORK_LABELS.states,
    handling: label('处理流程', 'Handling'),
    'handling.planned': label('待回访', 'Planned'),
    'handling.following': label('问题跟进', 'Following findings up'),
    'handling.awaitingDepartment': label('待部门答复', 'Awaiting a department'),
    'handling.analysing': label('待分析', 'Analysing'),
    'handling.completed': label('已完成', 'Completed'),
    'handling.declined': label('顾客谢绝', 'Declined'),
    'handling.unreachable': label('未能联系', 'Unreachable'),
    'handling.dispensed': label('免于回访', 'Dispensed with'),
  },
  facts: {
    ...CASEWORK_LABELS.facts,
    ...CONTACT_LABELS.facts,
    VisitPlanned: label('已计划回访', 'Visit planned'),
    VisitRescheduled: label('已改约', 'Visit rescheduled'),
    VisitMade: label('已回访', 'Visit made'),
    VisitDeclined: label('顾客谢绝回访', 'Visit declined'),
    VisitDispensed: label('已免于回访', 'Visit dispensed with'),
    FindingsRaised: label('发现问题', 'Findings raised'),
    FindingsForwarded: label('问题已转办', 'Findings forwarded'),
    DepartmentAnswered: label('部门已答复', 'Department answered'),
    FindingsSettled: label('问题已答复顾客', 'Findings settled'),
    VisitAnalysed: label('已分析', 'Visit analysed'),
    VisitOverdue: label('回访逾期', 'Visit overdue'),
    FindingsOverdue: label('问题跟进逾期', 'Findings overdue'),
    DepartmentAnswerOverdue: label('部门答复逾期', 'Department’s answer overdue'),
    AnalysisOverdue: label('分析逾期', 'Analysis overdue'),
  },
  commands: {
    ...CASEWORK_LABELS.commands,
    ...CONTACT_LABELS.commands,
    plan: label('计划回访', 'Plan a visit'),
    reschedule: label('改约', 'Reschedule'),
    'record-visit': label('记录回访', 'Record the visit'),
    'decline-visit': label('顾客谢绝', 'Customer declines'),
    dispense: label('免于回访', 'Dispense with the visit'),
    'raise-findings': label('登记问题', 'Raise findings'),
    'forward-findings': label('转办问题', 'Forward the findings'),
    'answer-findings': label('答复问题', 'Answer the findings'),
    'settle-findings': label('答复顾客', 'Settle the findings'),
    analyse: label('分析', 'Analyse'),
  },
  refusals: {
    ...CASEWORK_LABELS.refusals,
    ...CONTACT_LABELS.refusals,
    ...DEPARTMENT_REFUSALS.asked,
    ...MOMENT_REFUSALS.ahead,
    'store-missing': label('未指明门店', 'No store was named'),
    'visit-ends-before-it-begins': label('截止时间早于开始时间', 'The last day comes before the first'),
    'too-early-to-visit': label('尚未到回访时间', 'It’s too early for this visit'),
    'other-channel-planned': label(
      '与计划的回访渠道不同，须说明原因',
      'Another channel was planned: say why it wasn’t used',
    ),
  },
  deadlines: {
    visit: label('回访', 'Visit'),
    findings: label('问题跟进', 'Findings'),
    departmentAnswer: label('部门答复', 'Department’s answer'),
    analysis: label('分析', 'Analysis'),
  },
};
