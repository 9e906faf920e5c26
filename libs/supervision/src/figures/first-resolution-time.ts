import { sql } from 'kysely';
import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const firstResolutionTime = duration({
  name: 'first-resolution-time',
  labels: label('首次解决时长', 'Time to the first outcome'),
  definition: label(
    '从收到投诉到顾客首次得到结果的时间（自然时间，含夜间、节假日与等待顾客）。',
    'From receipt until the customer first had the outcome, in calendar time: nights, holidays and waiting for the customer included.',
  ),
  notSaid: label(
    '尚无结果的投诉不在其中；重新打开后的时间见总解决时长。',
    'Complaints without an outcome aren’t in it; what a reopening added is in the time to the last outcome.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'first_resolved_at',
  denominator: {
    words: label('期间首次得到结果的投诉', 'Complaints with a first outcome in the period'),
    holds: every(isComplaint, (row) => row('first_resolved_at', 'is not', null)),
  },
  measure: (row) => sql<number>`${row.ref('first_resolved_at')} - ${row.ref('opened_at')}`,
});
