import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { COMPLAINT, every, isComplaint } from './definition/populations.ts';

export const firstResponseRate = share({
  name: 'first-response-rate',
  labels: label('24小时响应率', 'First-response rate'),
  definition: label(
    '收到后在首次响应时限（默认24小时，自然时间）内由人工首次答复的投诉，占已答复或时限已过的投诉的比例。机器人答复不算。',
    'Complaints that a person first answered before the first response was due (24 hours of natural time by default), of those answered or past that moment. A bot’s reply doesn’t count.',
  ),
  notSaid: label(
    '不说明答复的质量；时限以收到时所定为准，改时限不改历史。未到时限又未答复的投诉不计入，所以最近一天的数字会变。',
    'Nothing about how good the answer was. The moment is the one set on receipt, whatever the rule is today. Unanswered complaints that still have time aren’t in it yet, so the last day’s number moves.',
  ),
  better: 'higher',
  target: 1,
  process: COMPLAINT,
  moment: 'opened_at',
  numerator: {
    words: label('其中按时答复的', 'Those answered in time'),
    holds: (row) => row('answered_at', '<=', row.ref('response_due_at')),
  },
  denominator: {
    words: label(
      '已答复或首次响应时限已过的投诉',
      'Complaints answered, or past their first response’s due moment',
    ),
    holds: every(isComplaint, (row, { now }) =>
      row.and([
        row('response_due_at', 'is not', null),
        row.or([row('answered_at', 'is not', null), row('response_due_at', '<=', now)]),
      ]),
    ),
  },
});
