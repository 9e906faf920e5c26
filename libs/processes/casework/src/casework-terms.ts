import type { Label, TermsOf } from '@huiyin/process-engine';
import { CHANNELS } from './channels.ts';
import type { CaseworkData } from './casework-data.ts';
import type { Overdue } from './commands/deadline-commands.ts';
import { TIERS, type Customer } from './customer.ts';
import { DEPARTMENTS } from './departments.ts';
import type { CaseworkFact, EscalationLevel } from './facts/casework-fact.ts';
import { ROLES } from './roles.ts';
import type { Told } from './told.ts';

const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });

/** Who has to approve something, by the limits in force. */
export const APPROVALS = {
  none: label('无需审批', 'No approval needed'),
  supervisor: ROLES.supervisor,
  'store-manager': ROLES['store-manager'],
} as const satisfies Record<'none' | EscalationLevel, Label>;

/** What other cases can be to a case. Companies may use other words. */
const RELATIONS = {
  'caused-by': label('起因', 'Caused by'),
  'cause-of': label('引发', 'Cause of'),
  duplicate: label('重复', 'Duplicate'),
  'return-of': label('退换自', 'Return of'),
  'visit-of': label('回访对象', 'Visit about'),
  'visited-in': label('回访工单', 'Visited in'),
};

/** What every process calls the same. */
export const CASEWORK_TERMS = {
  fields: {
    store: label('门店', 'Store'),
    channel: label('渠道', 'Channel'),
    department: label('部门', 'Department'),
    sentTo: label('已送部门', 'Sent to'),
    customer: label('顾客', 'Customer'),
    id: label('编号', 'Number'),
    name: label('姓名', 'Name'),
    phone: label('电话', 'Telephone'),
    address: label('地址', 'Address'),
    tier: label('顾客等级', 'Tier'),
    'customer.id': label('顾客编号', 'Customer number'),
    'customer.name': label('顾客姓名', 'Customer’s name'),
    told: label('告知顾客', 'What the customer was told'),
    words: label('告知内容', 'What was said'),
    'told.channel': label('告知渠道', 'Told by'),
    assignee: label('负责人', 'Person responsible'),
    notes: label('备注数', 'Notes'),
    text: label('备注内容', 'Note'),
    links: label('关联工单', 'Linked cases'),
    caseId: label('工单号', 'Case'),
    relation: label('关联方式', 'Relation'),
    reason: label('原因', 'Reason'),
    level: label('升级层级', 'Escalation level'),
    to: label('升级至', 'Escalate to'),
    requestedBy: label('提出方', 'Asked for by'),
    escalatedPast: label('已越过的负责人', 'Escalated past'),
    rounds: label('各环节次数', 'Rounds so far'),
    limits: label('次数上限', 'Rounds allowed'),
    reminded: label('已提醒的时限', 'Reminders given'),
    deadline: label('时限', 'Deadline'),
    due: label('到期时间', 'Due'),
    share: label('已用时间比例', 'Share of its time'),
    shares: label('已提醒的时间比例', 'Reminded at shares of its time'),
  },
  values: {
    channel: CHANNELS,
    department: DEPARTMENTS,
    sentTo: DEPARTMENTS,
    tier: TIERS,
    to: { supervisor: ROLES.supervisor, 'store-manager': ROLES['store-manager'] },
    requestedBy: {
      customer: label('顾客', 'Customer'),
      staff: label('员工', 'Staff'),
    },
    relation: RELATIONS,
    level: {
      0: label('未升级', 'Not escalated'),
      1: label('已升级至主管', 'With the supervisor'),
      2: label('已升级至店长', 'With the store manager'),
    },
  },
} as const satisfies TermsOf<
  CaseworkData | CaseworkFact['data'] | Overdue | { customer: Customer; told: Told; department: string }
>;
