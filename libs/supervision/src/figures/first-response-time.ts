import { sql } from 'kysely';
import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const firstResponseTime = duration({
  name: 'first-response-time',
  labels: label('首次响应时长', 'Time to the first answer'),
  definition: label(
    '从收到投诉到人工首次答复的时间（自然时间）。',
    'From receipt until a person first answered, in calendar time.',
  ),
  notSaid: label(
    '尚未答复的投诉不在其中，所以要与24小时响应率一起看。',
    'Complaints nobody has answered aren’t in it: read it beside the first-response rate.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'opened_at',
  denominator: {
    words: label('期间收到且已答复的投诉', 'Complaints received in the period that were answered'),
    holds: every(isComplaint, (row) => row('answered_at', 'is not', null)),
  },
  measure: (row) => sql<number>`${row.ref('answered_at')} - ${row.ref('opened_at')}`,
});
