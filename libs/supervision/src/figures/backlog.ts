import { count } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { openCases } from './definition/populations.ts';

export const backlog = count({
  name: 'backlog',
  labels: label('未结工单', 'Open cases'),
  definition: label(
    '当时未结的工单数；按处理人即为工作量。',
    'How many cases are open at that moment; by agent it is the workload.',
  ),
  notSaid: label(
    '一张工单不等于一份工作：有的要一分钟，有的要一周。',
    'A case isn’t a measure of work: one takes a minute, another a week.',
  ),
  better: 'lower',
  numerator: openCases,
  denominator: openCases,
});
