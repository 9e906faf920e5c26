import { sql } from 'kysely';
import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { openCases } from './definition/populations.ts';

export const backlogAge = duration({
  name: 'backlog-age',
  labels: label('积压时长', 'Age of the backlog'),
  definition: label(
    '未结工单自登记以来的时间（自然时间）。',
    'How long ago the open cases were opened, in calendar time.',
  ),
  notSaid: label(
    '结掉老工单会让它下降，积压很多新工单也会。',
    'Closing old cases lowers it, and so does a flood of new ones: read it beside the number of open cases.',
  ),
  better: 'lower',
  denominator: openCases,
  measure: (row, { now }) => sql<number>`${now} - ${row.ref('opened_at')}`,
});
