import { sql } from 'kysely';
import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { stays } from './definition/populations.ts';

export const timeInState = duration({
  name: 'time-in-state',
  labels: label('状态停留时长', 'Time in state'),
  definition: label(
    '工单每次在一个状态停留的时间（自然时间），按离开的时间归期；按状态分组来看。',
    'How long a case was in a state, each stay by itself, in calendar time, by the moment of leaving; look at it by state.',
  ),
  notSaid: label(
    '还在状态中的工单不在其中（见积压时长）；同一工单可以多次停留，每次各计一件。',
    'Cases that are still in the state aren’t in it: see the age of the backlog. A case that came back is counted for each stay.',
  ),
  better: 'lower',
  counts: 'stays',
  moment: 'stay_left_at',
  denominator: stays,
  measure: (row) => sql<number>`${row.ref('stay_left_at')} - ${row.ref('stay_entered_at')}`,
});
