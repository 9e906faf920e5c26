import { STUCK_REASONS } from '@huiyin/supervision';
import { listOf, moment, number, object, oneOf, text } from '../answering/schema-parts.ts';
import { ALWAYS_IN_CASE_ITEM, CASE_ITEM } from '../cases/case-item-schema.ts';

/** What is answered of stuck cases. */
export const STUCK_SCHEMAS = {
  StuckCases: object(
    {
      at: moment('Judged when.'),
      counts: object(
        {
          cases: number('All of them.'),
          'no-way-on': number('No command leads on from their state.'),
          unanswered: number('A deadline passed, and nothing has happened since.'),
          silent: number('Nothing has happened for days.'),
          parked: number('The view can’t follow them.'),
        },
        ['cases', 'no-way-on', 'unanswered', 'silent', 'parked'],
      ),
      items: listOf(
        object({ ...CASE_ITEM, reasons: listOf(oneOf(STUCK_REASONS), 'Every reason why.') }, [
          ...ALWAYS_IN_CASE_ITEM,
          'reasons',
        ]),
      ),
      next: text('The cursor of the next page; absent on the last one.'),
    },
    ['at', 'counts', 'items'],
  ),
};
