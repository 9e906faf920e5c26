import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const resolutionOnTimeRate = share({
  name: 'resolution-on-time-rate',
  labels: label('按期解决率', 'Resolved-in-time rate'),
  definition: label(
    '在整体解决时限内让顾客得到结果的投诉，占期间有结果的投诉的比例，按得到结果的时间归期。',
    'Complaints of which the customer had the outcome within the target for the whole case, of those with an outcome, by the moment of the outcome.',
  ),
  notSaid: label(
    '等待顾客补充的时间不计入时限。已超时而尚无结果的投诉，到有结果那一期才计入。',
    'Waiting for the customer isn’t counted against the target. A complaint past its target and still without an outcome is counted when it gets one.',
  ),
  better: 'higher',
  process: COMPLAINT,
  moment: 'resolved_at',
  numerator: {
    words: label('其中在时限内的', 'Those within the target'),
    holds: (row) => row('clock', '=', 'met'),
  },
  denominator: {
    words: label('期间得到结果的投诉', 'Complaints with an outcome in the period'),
    holds: every(isComplaint, (row) =>
      row.and([row('resolved_at', 'is not', null), row('clock', 'in', ['met', 'breached'])]),
    ),
  },
});
