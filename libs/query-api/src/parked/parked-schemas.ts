import { label, listOf, moment, number, object, oneOf, text } from '../answering/schema-parts.ts';

const stream = {
  view: text('The view that doesn’t follow it.'),
  stream: text('Such as the id of a case.'),
  id: text('The event that can’t be followed.'),
  type: text('Its type.'),
  revision: number('Its place in the stream.'),
  position: number('Its place in the log.'),
  recordedAt: moment('When it was recorded.'),
  reason: text('Why it can’t be followed, as the view keeps it.'),
  reasonLabel: { ...label, description: 'The same, for people.' },
};
const REQUIRED = [
  'view',
  'stream',
  'id',
  'type',
  'revision',
  'position',
  'recordedAt',
  'reason',
  'reasonLabel',
];

/** What is answered of parked streams. */
export const PARKED_SCHEMAS = {
  Parked: object(
    {
      items: listOf(
        object({ ...stream, waiting: number('How many events were recorded since.') }, [
          ...REQUIRED,
          'waiting',
        ]),
      ),
      skipped: listOf(
        object({ ...stream, by: text('Who left it out.'), why: text('Why.'), at: moment('When.') }, [
          ...REQUIRED,
          'by',
          'why',
          'at',
        ]),
        'Events that were left out of this build.',
      ),
    },
    ['items', 'skipped'],
  ),
  Settlement: object(
    {
      kind: oneOf(['followed', 'still-parked']),
      applied: number('How many events were applied.'),
      revision: number('Where it is parked now.'),
      reason: text('Why it still is.'),
      reasonLabel: { ...label, description: 'The same, for people.' },
    },
    ['kind'],
  ),
};
