import { listOf, moment, number, object, oneOf, text } from '../answering/schema-parts.ts';

const work = object(
  {
    of: text('The person, team or store; absent: cases that have none.'),
    open: number('Open cases.'),
    dueToday: number('Of these: due before the end of the day, and not overdue.'),
    overdue: number('Of these: a running deadline has passed.'),
    escalated: number('Of these: raised.'),
    oldest: moment('When the oldest open one was opened.'),
    closedToday: number('Closed since the day began.'),
    cases: text('Address of the list of the open ones.'),
  },
  ['open', 'dueToday', 'overdue', 'escalated', 'closedToday'],
);

/** What is answered of workloads. */
export const WORKLOAD_SCHEMAS = {
  Workload: object(
    { by: oneOf(['assignee', 'team', 'store']), at: moment('As of when.'), items: listOf(work) },
    ['by', 'at', 'items'],
  ),
};
