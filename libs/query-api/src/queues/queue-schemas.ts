import { label, listOf, moment, number, object, text } from '../answering/schema-parts.ts';

const queue = object(
  {
    id: text('Such as `unassigned`, `mine`, `due-today`, `overdue`, `escalated`.'),
    label,
    count: number('How many cases are in it.'),
    overdue: number('Of how many a running deadline has passed.'),
    cases: text('Address of the list of them.'),
  },
  ['id', 'label', 'count', 'overdue', 'cases'],
);

/** What is answered of queues. */
export const QUEUE_SCHEMAS = {
  Queues: object({ at: moment('As of when.'), items: listOf(queue) }, ['at', 'items']),
};
