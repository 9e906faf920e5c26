import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const reopenRate = share({
  name: 'reopen-rate',
  labels: label('重开率', 'Reopen rate'),
  definition: label(
    '曾被重新打开的投诉，占首次得到结果的投诉的比例，按首次得到结果的时间归期。',
    'Complaints that were reopened at least once, of those with a first outcome, by the moment of that first outcome.',
  ),
  notSaid: label(
    '结案后 15 天内还可能重开，所以最近的数字会上升；重开几次都计一件。',
    'For 15 days after closing it can still rise: recent periods look better than they will be. However often reopened, a complaint counts once.',
  ),
  better: 'lower',
  process: COMPLAINT,
  moment: 'first_resolved_at',
  numerator: {
    words: label('其中曾重新打开的', 'Those reopened'),
    holds: (row) => row('reopened', '>', 0),
  },
  denominator: {
    words: label('期间首次得到结果的投诉', 'Complaints with a first outcome in the period'),
    holds: every(isComplaint, (row) => row('first_resolved_at', 'is not', null)),
  },
});
