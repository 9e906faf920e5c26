import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const firstResolutionWorkingTime = duration({
  name: 'first-resolution-working-time',
  labels: label('首次解决工时', 'Working time to the first outcome'),
  definition: label(
    '从收到投诉到顾客首次得到结果的工作时间，不含等待顾客的暂停。',
    'Working time from receipt until the customer first had the outcome, without pauses for the customer.',
  ),
  notSaid: label(
    '按门店工作日历计，不是花在工单上的工时。',
    'Counted by the store’s calendar: it isn’t the time that somebody spent on the case.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'first_resolved_at',
  denominator: {
    words: label('期间首次得到结果的投诉', 'Complaints with a first outcome in the period'),
    holds: every(isComplaint, (row) => row('first_resolved_at', 'is not', null)),
  },
  measure: (row) => row.ref('first_resolution_working_ms'),
});
