import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { closedComplaints, COMPLAINT } from './definition/populations.ts';

export const resolutionRate = share({
  name: 'resolution-rate',
  labels: label('解决率', 'Resolution rate'),
  definition: label(
    '以顾客接受的方案结案的投诉，占结案投诉的比例，按结案时间归期。',
    'Complaints closed with a solution that the customer accepted, of all complaints closed, by the moment of closing.',
  ),
  notSaid: label(
    '不予受理、撤诉、合并的投诉不计入（见不予受理率）；重新打开的投诉在再次结案前不计入，所以过去月份的数字会变：要看当时的数字，请用 asOf。',
    'Rejected, withdrawn and merged complaints aren’t in it (see the rejection rate). A reopened one leaves its month until it is closed again, so past months move: ask as of a moment to see what was seen then.',
  ),
  better: 'higher',
  target: 0.95,
  process: COMPLAINT,
  moment: 'closed_at',
  numerator: {
    words: label('其中顾客接受方案的', 'Those with an accepted solution'),
    holds: (row) => row('outcome', '=', 'accepted'),
  },
  denominator: closedComplaints,
});
