import { flag, listOf, moment, number, object, oneOf, refersTo, text } from '../answering/schema-parts.ts';
import { CASE_COLUMN_NAMES } from '../cases/case-columns.ts';
import { ORDERS } from '../cases/list-query.ts';

const REQUIRED = ['id', 'name', 'filter', 'shared', 'owner', 'mine', 'version', 'changedAt'];

/** What is answered of saved views. */
export const SAVED_VIEW_SCHEMAS = {
  SavedView: object(
    {
      id: text('The view.'),
      name: text('What its owner calls it.'),
      filter: { ...refersTo('CaseFilterFields'), description: 'As in the query of the list.' },
      queue: text('The queue that the filter narrows, as `/api/queues` names it; absent: none.'),
      sort: oneOf(ORDERS, 'As in the query of the list.'),
      columns: listOf(oneOf(CASE_COLUMN_NAMES), 'Which columns, in this order; absent: all.'),
      shared: flag('Whether the team of the owner’s store sees it.'),
      owner: text('Whose it is.'),
      mine: flag('Whether it is the caller’s own.'),
      version: number('Counted up by each change; `ETag` says it too.'),
      changedAt: moment('When it was last changed.'),
    },
    REQUIRED,
  ),
  SavedViewList: object({ items: listOf(refersTo('SavedView')) }, ['items']),
};
