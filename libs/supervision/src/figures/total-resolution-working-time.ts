import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const totalResolutionWorkingTime = duration({
  name: 'total-resolution-working-time',
  labels: label('总解决工时', 'Working time to the last outcome'),
  definition: label(
    '从收到投诉到顾客最后得到结果的工作时间，不含等待顾客的暂停。',
    'Working time from receipt until the customer last had the outcome, without pauses for the customer.',
  ),
  notSaid: label(
    '按门店工作日历计，不是花在工单上的工时。',
    'Counted by the store’s calendar: it isn’t the time that somebody spent on the case.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'resolved_at',
  denominator: {
    words: label('期间最后得到结果的投诉', 'Complaints with their last outcome in the period'),
    holds: every(isComplaint, (row) => row('resolved_at', 'is not', null)),
  },
  measure: (row) => row.ref('resolution_working_ms'),
});
