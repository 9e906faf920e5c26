import { duration } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { stays } from './definition/populations.ts';

export const workingTimeInState = duration({
  name: 'working-time-in-state',
  labels: label('状态停留工时', 'Working time in state'),
  definition: label(
    '工单每次在一个状态停留的工作时间，按离开的时间归期；按状态分组来看。',
    'How much working time a case was in a state, each stay by itself, by the moment of leaving; look at it by state.',
  ),
  notSaid: label(
    '按门店工作日历计，不是花在工单上的工时。',
    'Counted by the store’s calendar: it isn’t the time that somebody spent on the case.',
  ),
  better: 'lower',
  counts: 'stays',
  moment: 'stay_left_at',
  denominator: stays,
  measure: (row) => row.ref('stay_working_ms'),
});
