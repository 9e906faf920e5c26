import {
  anything,
  label,
  listOf,
  mapOf,
  moment,
  number,
  object,
  refersTo,
  text,
} from '../answering/schema-parts.ts';
import { ALWAYS_IN_CASE_ITEM, CASE_ITEM } from './case-item-schema.ts';
import { HISTORY_ITEM, MACHINE, RUNNING_DEADLINES } from './history-item-schema.ts';

/** What is answered of cases. */
export const CASE_SCHEMAS = {
  StateValue: {
    description: 'The name of the active state, or the active states by region.',
    anyOf: [{ type: 'string' }, mapOf(refersTo('StateValue'))],
  },
  CaseListItem: object(CASE_ITEM, ALWAYS_IN_CASE_ITEM),
  CasePage: object(
    {
      items: listOf(refersTo('CaseListItem')),
      next: text('The cursor of the next page; absent on the last one.'),
      total: number('With `count=true`.'),
    },
    ['items'],
  ),
  CaseCard: object(
    {
      ...CASE_ITEM,
      machine: MACHINE,
      regions: { ...refersTo('StateValue'), description: 'The whole state, every region.' },
      data: anything('What is known of the case.'),
      deadlines: RUNNING_DEADLINES,
      allowed: listOf(
        object({ command: text('As in addresses.'), label }, ['command']),
        'What the caller can do now.',
      ),
    },
    [...ALWAYS_IN_CASE_ITEM, 'machine', 'regions', 'data', 'deadlines', 'allowed'],
  ),
  LinkedFrom: object(
    {
      items: listOf(
        object(
          {
            id: text('The case that names this one.'),
            relation: text('What it is to this one: `caused-by`, `duplicate`, `merged`, `visit-of` …'),
            linkedAt: moment('When it was said.'),
            case: {
              ...refersTo('CaseListItem'),
              description: 'Absent where the caller may not look into it.',
            },
          },
          ['id', 'relation', 'linkedAt'],
        ),
      ),
    },
    ['items'],
  ),
  HistoryItem: HISTORY_ITEM,
  CaseHistory: object(
    {
      id: text('The case.'),
      version: number('How many facts it has.'),
      nextAfterRevision: number('For the next page; absent on the last one.'),
      items: listOf(refersTo('HistoryItem')),
    },
    ['id', 'version', 'items'],
  ),
};
