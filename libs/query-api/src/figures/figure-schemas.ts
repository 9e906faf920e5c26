import { DIMENSIONS } from '@huiyin/supervision';
import { ALWAYS_IN_CASE_ITEM, CASE_ITEM } from '../cases/case-item-schema.ts';
import {
  flag,
  groupKey,
  label,
  listOf,
  mapOf,
  moment,
  number,
  object,
  oneOf,
  refersTo,
  share,
  text,
} from '../answering/schema-parts.ts';

const links = object(
  { numerator: text('Address of the cases counted above the line.'), denominator: text('Below it.') },
  ['numerator', 'denominator'],
);
const spread = {
  type: ['object', 'null'],
  description: 'Durations, in milliseconds.',
  required: ['mean', 'median', 'p90'],
  properties: { mean: share('Mean.'), median: share('Median.'), p90: share('Nine tenths are within.') },
};
const value = {
  numerator: { type: 'number' },
  denominator: { type: 'number' },
  value: share('null: there was nothing to count.'),
  spread,
  cases: links,
};
/** What a figure is to reach. */
const TARGET = { anyOf: [{ type: 'number' }, { type: 'string', enum: ['falling'] }] };
const VALUE = ['numerator', 'denominator', 'value', 'cases'];

/** What is answered of figures. */
export const FIGURE_SCHEMAS = {
  Period: object(
    {
      unit: oneOf(['day', 'week', 'month', 'quarter', 'year'], 'In +08:00.'),
      name: text('Such as `2026-03`, `2026-W10`.'),
      from: moment('Its first moment.'),
      until: moment('The first moment after it.'),
      partial: flag('Whether it isn’t over yet.'),
    },
    ['unit', 'name', 'from', 'until', 'partial'],
  ),
  FigureDescription: object(
    {
      name: text('As in addresses.'),
      labels: label,
      definition: label,
      numerator: label,
      denominator: label,
      source: label,
      notSaid: label,
      unit: oneOf(['share', 'cases', 'milliseconds']),
      kind: oneOf(['share', 'ratio', 'count', 'duration']),
      better: oneOf(['higher', 'lower']),
      counts: oneOf(['cases', 'stays']),
      process: text('The one process that it is about.'),
      moment: text('What places a case in a period; absent: as it stands at a moment.'),
      dimensions: listOf(oneOf(DIMENSIONS), 'What it can be broken down and filtered by.'),
      target: { ...TARGET, description: 'Where nobody sets another one: a number, or `falling`.' },
    },
    [
      'name',
      'labels',
      'definition',
      'numerator',
      'denominator',
      'source',
      'notSaid',
      'unit',
      'kind',
      'better',
      'counts',
      'dimensions',
    ],
  ),
  FigureGroup: object(
    {
      key: groupKey('Where the group stands in each dimension asked for.'),
      period: refersTo('Period'),
      ...value,
      previous: object(value, VALUE, 'The same in the period before.'),
      target: object({ value: TARGET, achieved: { type: ['boolean', 'null'] } }, ['value', 'achieved']),
    },
    ['key', ...VALUE],
  ),
  FigureAnswer: object(
    {
      figure: refersTo('FigureDescription'),
      at: moment('As of when.'),
      groups: listOf(refersTo('FigureGroup')),
    },
    ['figure', 'at', 'groups'],
  ),
  FiguresOverview: object(
    {
      at: moment('As of when.'),
      figures: listOf(refersTo('FigureDescription')),
      groups: listOf(
        object(
          {
            key: groupKey('Where the group stands in the dimension asked for.'),
            figures: mapOf(refersTo('FigureGroup'), 'By name.'),
          },
          ['key', 'figures'],
        ),
      ),
    },
    ['at', 'figures', 'groups'],
  ),
  FigureCases: object(
    {
      figure: text('Which figure.'),
      part: oneOf(['numerator', 'denominator']),
      total: number('How many there are on all pages.'),
      items: listOf(
        object(
          {
            ...CASE_ITEM,
            measured: { type: ['number', 'null'], description: 'The duration that counts, in milliseconds.' },
            stay: object(
              {
                state: text('The state that the stay was in.'),
                enteredAt: moment('From when.'),
                leftAt: moment('Until when.'),
                workingMs: { type: ['number', 'null'], description: 'Working time in it.' },
              },
              ['state', 'enteredAt', 'leftAt'],
            ),
          },
          ALWAYS_IN_CASE_ITEM,
        ),
      ),
      next: text('The cursor of the next page; absent on the last one.'),
    },
    ['figure', 'part', 'total', 'items'],
  ),
};
