import { listOf, moment, number, object, refersTo, text } from '../answering/schema-parts.ts';

/** What is answered of customers. */
export const CUSTOMER_SCHEMAS = {
  CustomerCases: object(
    {
      customer: text('As asked.'),
      total: number('All cases.'),
      open: number('Of these, open ones.'),
      complaints: number('Of these, complaints.'),
      repeats: number('Complaints about what was complained about shortly before.'),
      firstAt: moment('When the first was opened.'),
      lastAt: moment('When the last was opened.'),
      items: listOf(refersTo('CaseListItem')),
      next: text('The cursor of the next page; absent on the last one.'),
    },
    ['customer', 'total', 'open', 'complaints', 'repeats', 'items'],
  ),
  EarlierComplaints: object({ items: listOf(refersTo('CaseListItem')) }, ['items']),
};
