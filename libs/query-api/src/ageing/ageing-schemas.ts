import { listOf, moment, number, object, text } from '../answering/schema-parts.ts';

const bucket = object(
  {
    fromDays: number('The least age in days, itself included.'),
    untilDays: number('The age at which the next bucket begins; absent in the last one.'),
    count: number('How many open cases are of that age.'),
    cases: text('Address of the list of them.'),
  },
  ['fromDays', 'count', 'cases'],
);

/** What is answered of ages. */
export const AGEING_SCHEMAS = {
  Ageing: object(
    {
      at: moment('As of when.'),
      sinceOpened: listOf(bucket, 'By how long ago they were opened.'),
      sinceEntered: listOf(bucket, 'By how long they have been in their state.'),
    },
    ['at', 'sinceOpened', 'sinceEntered'],
  ),
};
