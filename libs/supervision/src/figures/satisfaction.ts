import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';

export const satisfaction = share({
  name: 'satisfaction',
  labels: label('满意度', 'Satisfaction'),
  definition: label(
    '4–5 分的评分，占全部评分的比例，按评分时间归期。',
    'Scores of 4 and 5, of all scores, by the moment of scoring.',
  ),
  notSaid: label(
    '只有评了分的顾客：要连同分母看回访覆盖多少；联系不上的顾客没有分数。每张工单只计最近一次评分。',
    'Only customers who gave a score speak: look at the denominator. Whoever couldn’t be reached has none. A case counts with its latest score alone.',
  ),
  better: 'higher',
  target: 0.9,
  moment: 'scored_at',
  numerator: { words: label('其中 4–5 分的', 'Those of 4 or 5'), holds: (row) => row('score', '>=', 4) },
  denominator: {
    words: label('期间评分的工单', 'Cases scored in the period'),
    holds: (row) => row.and([row('score', 'is not', null), row('scored_at', 'is not', null)]),
  },
});
