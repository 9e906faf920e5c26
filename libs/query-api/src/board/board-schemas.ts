import { label, listOf, moment, number, object, refersTo, text } from '../answering/schema-parts.ts';

const column = object(
  {
    state: text('Of the main region.'),
    label,
    owner: text('The role responsible in it.'),
    count: number('How many cases are in it.'),
    overdue: number('Of how many a running deadline has passed.'),
    cards: listOf(refersTo('CaseListItem'), 'The first of them.'),
    next: text('The cursor for `cases`, where there are more.'),
    cases: text('Address of the list of all of them.'),
  },
  ['state', 'count', 'overdue', 'cards', 'cases'],
);

/** What is answered of boards. */
export const BOARD_SCHEMAS = {
  Board: object(
    { process: text('Which process.'), label, at: moment('As of when.'), columns: listOf(column) },
    ['process', 'label', 'at', 'columns'],
  ),
};
