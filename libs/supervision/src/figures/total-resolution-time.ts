import { sql } from 'kysely';
import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const totalResolutionTime = duration({
  name: 'total-resolution-time',
  labels: label('总解决时长', 'Time to the last outcome'),
  definition: label(
    '从收到投诉到顾客最后得到结果的时间（自然时间），重新打开后的时间计入。',
    'From receipt until the customer last had the outcome, in calendar time, reopenings included.',
  ),
  notSaid: label(
    '正在重新处理的投诉在再次得到结果前不计入；结案到重开之间的时间也计在内。',
    'A reopened complaint is left out until it has an outcome again; the time between closing and reopening is in it.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'resolved_at',
  denominator: {
    words: label('期间最后得到结果的投诉', 'Complaints with their last outcome in the period'),
    holds: every(isComplaint, (row) => row('resolved_at', 'is not', null)),
  },
  measure: (row) => sql<number>`${row.ref('resolved_at')} - ${row.ref('opened_at')}`,
});
