import type { Label } from '@huiyin/process-engine';
import type { CaseworkFact } from './facts/casework-fact.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** Labels of what every process shares. */
export const CASEWORK_LABELS = {
  states: {
    escalation: label('升级', 'Escalation'),
    'escalation.none': label('未升级', 'Not escalated'),
    'escalation.supervisor': label('已升级至主管', 'With the supervisor'),
    'escalation.store-manager': label('已升级至店长', 'With the store manager'),
  },
  facts: {
    CaseAssigned: label('已指派', 'Assigned'),
    NoteAdded: label('已添加备注', 'Note added'),
    CaseLinked: label('已关联', 'Linked to a case'),
    Escalated: label('已升级', 'Escalated'),
    Deescalated: label('已降级', 'De-escalated'),
    DeadlineReminded: label('时限已提醒', 'Reminded of a deadline'),
  } satisfies Record<CaseworkFact['type'], Label>,
  commands: {
    assign: label('指派', 'Assign'),
    take: label('认领', 'Take'),
    'add-note': label('添加备注', 'Add a note'),
    'link-case': label('关联工单', 'Link a case'),
    escalate: label('升级', 'Escalate'),
    'de-escalate': label('降级', 'De-escalate'),
    'expire-deadline': label('标记逾期', 'Mark a deadline overdue'),
    remind: label('提醒时限', 'Remind of a deadline'),
  },
  refusals: {
    'already-assigned': label('已由此人负责', 'This person is responsible already'),
    'taken-by-somebody-else': label('已由他人负责', 'Somebody else is responsible'),
    'already-linked': label('该关联已存在', 'This link exists already'),
    'linked-to-itself': label('不能关联自身', 'A case can’t be linked to itself'),
    'escalated-past-you': label(
      '该工单已越过您升级，不能由您处理',
      'The case was escalated past you: somebody else handles it',
    ),
    'not-sent-to-you': label('该工单未发送至您的部门', 'The case wasn’t sent to your department'),
    'assignee-escalated-past': label(
      '该工单已越过此人升级，不能指派给此人',
      'The case was escalated past this person: somebody else handles it',
    ),
    'store-manager-decides': label('只有店长可以降级', 'Only the store manager may de-escalate it'),
    'deadline-not-running': label('该时限已不在计时', 'This deadline doesn’t run (any more)'),
    'deadline-not-due': label('该时限尚未到期', 'This deadline isn’t due yet'),
    'deadline-already-expired': label('该时限已标记逾期', 'This deadline is marked overdue already'),
    'deadline-lapses': label(
      '该时限到期自动生效，无需提醒',
      'This deadline lapses by itself: nobody is reminded of it',
    ),
    'reminder-not-due': label('尚未到提醒时间', 'It’s too early for this reminder'),
    'already-reminded': label('已提醒过', 'This reminder was given already'),
  },
} as const;

/** Of commands that one department gives: `workOf` and `answering`. */
export const DEPARTMENT_REFUSALS = {
  responsible: {
    'other-department-responsible': label('由其他部门负责', 'Another department is responsible'),
  },
  asked: { 'other-department-asked': label('被咨询的是另一部门', 'Another department was asked') },
} as const;

const ofAnyMoment = { 'time-not-valid': label('时间无效', 'Not a valid time') } as const;

/** Of commands with a point in time: `moment` and `momentAhead`. */
export const MOMENT_REFUSALS = {
  any: ofAnyMoment,
  ahead: { ...ofAnyMoment, 'time-in-the-past': label('时间已过', 'The time has passed') },
} as const;
