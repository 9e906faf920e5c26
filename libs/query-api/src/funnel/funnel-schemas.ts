import { FUNNEL_PARTS } from '@huiyin/supervision';
import {
  groupKey,
  label,
  listOf,
  moment,
  number,
  object,
  oneOf,
  refersTo,
  share,
  text,
} from '../answering/schema-parts.ts';

const step = object(
  {
    state: text('A main state of the process.'),
    label,
    reached: number('Cases that came to it or to a later one.'),
    share: share('Of all that were opened. null: none was.'),
    ofPrevious: share('Of those that reached the step before. null: none did.'),
    ended: number('Those that came this far and no further, and are closed.'),
    underWay: number('Those that came this far and no further yet.'),
    medianToReach: share('Milliseconds from opening until it was first in it: the median. null: none was.'),
    cases: object(
      Object.fromEntries(FUNNEL_PARTS.map((part) => [part, text('Address of the cases counted so.')])),
      FUNNEL_PARTS,
    ),
  },
  ['state', 'reached', 'share', 'ofPrevious', 'ended', 'underWay', 'medianToReach', 'cases'],
);

/** What is answered of funnels. */
export const FUNNEL_SCHEMAS = {
  FunnelDescription: object(
    { labels: label, definition: label, numerator: label, denominator: label, source: label, notSaid: label },
    ['labels', 'definition', 'numerator', 'denominator', 'source', 'notSaid'],
  ),
  Funnel: object(
    {
      process: text('Which process.'),
      label,
      funnel: refersTo('FunnelDescription'),
      at: moment('As of when.'),
      period: refersTo('Period'),
      groups: listOf(
        object(
          {
            key: groupKey('Where the group stands in the dimension asked for.'),
            opened: number('All cases opened in the stretch of time.'),
            cases: text('Address of these.'),
            steps: listOf(step, 'The main states, in the order of the process.'),
          },
          ['key', 'opened', 'cases', 'steps'],
        ),
      ),
    },
    ['process', 'label', 'funnel', 'at', 'groups'],
  ),
  FunnelCases: object(
    {
      process: text('Which process.'),
      step: text('The main state; absent: all that were opened.'),
      part: oneOf(FUNNEL_PARTS),
      total: number('How many there are on all pages.'),
      items: listOf(refersTo('CaseListItem')),
      next: text('The cursor of the next page; absent on the last one.'),
    },
    ['process', 'total', 'items'],
  ),
};
