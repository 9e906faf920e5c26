import { CELL_DIMENSIONS } from '@huiyin/supervision';
import { groupKey, listOf, moment, number, object, oneOf, share, text } from '../answering/schema-parts.ts';

const cell = object(
  {
    key: groupKey('Category, product, store.'),
    count: number('Complaints of the week, so far.'),
    level: oneOf(['usual', 'warning', 'alert', 'unknown']),
    score: share('Usual spreads above what was expected.'),
    basis: listOf(oneOf(CELL_DIMENSIONS), 'What the usual range was taken from.'),
    compared: { type: 'number', description: 'Complaints of the basis in the week, so far.' },
    expected: share('What was expected of the basis.'),
    usualUpTo: share('How many would still be usual.'),
    history: listOf({ type: 'number' }, 'The weeks before, the latest first.'),
    cases: text('Address of the cases behind it.'),
  },
  ['key', 'count', 'level', 'score', 'basis', 'compared', 'expected', 'usualUpTo', 'history', 'cases'],
);

/** What is answered of hot spots. */
export const HOT_SPOT_SCHEMAS = {
  HotSpots: object(
    {
      at: moment('As of when.'),
      week: object(
        {
          unit: oneOf(['week']),
          name: text('Such as `2026-W10`.'),
          from: moment('Its first moment.'),
          until: moment('The first moment after it.'),
          partial: { type: 'boolean' },
          elapsed: { type: 'number', description: 'The share of it that is over.' },
        },
        ['unit', 'name', 'from', 'until', 'partial', 'elapsed'],
      ),
      level: { type: 'number', description: 'How much busier than usual the week is in general.' },
      items: listOf(cell),
    },
    ['at', 'week', 'level', 'items'],
  ),
};
