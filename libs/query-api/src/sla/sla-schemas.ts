import { ALWAYS_IN_CASE_ITEM, CASE_ITEM } from '../cases/case-item-schema.ts';
import { label, listOf, moment, number, object, oneOf, share, text } from '../answering/schema-parts.ts';

const duration = object(
  {
    numerator: { type: 'number', description: 'Their sum, in milliseconds.' },
    denominator: number('How many there are.'),
    mean: share('In milliseconds.'),
    median: share('In milliseconds.'),
    p90: share('Nine tenths are within so many milliseconds.'),
  },
  ['numerator', 'denominator', 'mean', 'median', 'p90'],
);
const group = object(
  {
    group: object(
      { target: text('The deadline’s name.'), process: text('Its process.'), store: text('Its store.') },
      [],
      'What was asked for of these.',
    ),
    met: number('Met.'),
    breached: number('Missed.'),
    cancelled: number('Not owed any more before they were due.'),
    onTime: object(
      {
        numerator: number('Met.'),
        denominator: number('Decided.'),
        value: share('The one by the other.'),
      },
      ['numerator', 'denominator', 'value'],
    ),
    calendar: duration,
    working: duration,
    cases: text('Address of those that were decided; `part` picks others.'),
  },
  ['group', 'met', 'breached', 'cancelled', 'onTime', 'calendar', 'working', 'cases'],
);
const counted = object(
  {
    target: text('The deadline’s name.'),
    label,
    n: number('Which activation of it, from 1.'),
    verdict: oneOf(['met', 'breached', 'cancelled']),
    activatedAt: moment('When it began.'),
    dueAt: moment('The due moment that it was kept to, or that passed.'),
    decidedAt: moment('When it was met or missed.'),
    settledAt: moment('When what was owed was done; absent: it still is owed.'),
    calendarMs: number('Time that it took until then, without pauses.'),
    workingMs: number('Working time of it.'),
    overrunMs: number('From the breach until then.'),
  },
  ['target', 'n', 'verdict', 'activatedAt', 'dueAt', 'decidedAt'],
  'The target that was counted.',
);
const event = object(
  {
    event: oneOf([
      'activated',
      'paused',
      'resumed',
      'restarted',
      'met',
      'breached',
      'answered-late',
      'cancelled',
    ]),
    at: moment('When.'),
    dueAt: moment('Due from then on.'),
    fact: text('The fact that it is known by.'),
    revision: number('That fact’s place in the case.'),
  },
  ['event', 'at', 'fact', 'revision'],
);
const activation = object(
  {
    target: text('The deadline’s name.'),
    label,
    n: number('Which activation of it, from 1.'),
    outcome: oneOf(['running', 'paused', 'met', 'breached', 'cancelled']),
    activatedAt: moment('When it began.'),
    dueAt: moment('The last due moment that it had.'),
    settledAt: moment('When what was owed was done.'),
    settledBy: text('The fact that did it.'),
    pauses: listOf(object({ from: moment('From.'), until: moment('Until; absent: it goes on.') }, ['from'])),
    calendarMs: number('Time that it ran, without pauses.'),
    workingMs: number('Working time of it.'),
    pausedMs: number('Time that it stood still.'),
    pausedWorkingMs: number('Working time of that.'),
    overrunMs: number('From the breach until it was settled.'),
    overrunWorkingMs: number('Working time of that.'),
    history: listOf(event),
  },
  ['target', 'n', 'outcome', 'activatedAt', 'dueAt', 'pauses', 'calendarMs', 'pausedMs', 'history'],
);

/** What is answered of targets. */
export const SLA_SCHEMAS = {
  SlaFigures: object(
    {
      at: moment('As of when.'),
      from: moment('From when.'),
      to: moment('Until before when.'),
      by: listOf({ type: 'string' }),
      groups: listOf(group),
    },
    ['at', 'from', 'to', 'by', 'groups'],
  ),
  SlaCases: object(
    {
      part: text('Which of them.'),
      total: number('How many there are on all pages.'),
      items: listOf(
        object({ ...CASE_ITEM, activation: counted }, [...ALWAYS_IN_CASE_ITEM, 'activation']),
        'A row a target: a case comes as often as it was counted.',
      ),
      next: text('The next page’s cursor.'),
    },
    ['part', 'total', 'items'],
  ),
  CaseSla: object({ id: text('The case.'), items: listOf(activation) }, ['id', 'items']),
};
