import { share } from './definition/kinds.ts';
import { label } from './definition/label.ts';
import { closedComplaints, COMPLAINT } from './definition/populations.ts';

export const firstContactResolutionRate = share({
  name: 'first-contact-resolution-rate',
  labels: label('一次解决率', 'First-contact resolution rate'),
  definition: label(
    '首个方案即被接受、此后没有争议、追问或重新打开的投诉，占结案投诉的比例，按结案时间归期。',
    'Complaints of which the first offer was accepted and nothing came back – no dispute, no question, no reopening – of all complaints closed, by the moment of closing.',
  ),
  notSaid: label(
    '不说明用了多久，也不说明顾客是否满意；15 天内仍可能重新打开，届时不再算一次解决。',
    'Neither how long it took nor whether the customer is content. A complaint may still be reopened for 15 days, and then no longer counts.',
  ),
  better: 'higher',
  process: COMPLAINT,
  moment: 'closed_at',
  numerator: {
    words: label('其中一次解决的', 'Those resolved at first contact'),
    holds: (row) => row('first_contact', '=', 1),
  },
  denominator: closedComplaints,
});
