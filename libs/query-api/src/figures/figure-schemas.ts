import { CASE_ITEM } from '../cases/case-schemas.ts';
import {
  flag,
  label,
  listOf,
  moment,
  number,
  object,
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
  properties: { mean: share('Mean.'), median: share('Median.'), p90: share('Nine tenths are within.') },
};
const value = {
  numerator: { type: 'number' },
  denominator: { type: 'number' },
  value: share('null: there was nothing to count.'),
  spread,
  cases: links,
};
const VALUE = ['numerator', 'denominator', 'value', 'cases'];

/** What is answered of figures. */
export const FIGURE_SCHEMAS = {
  Period: object(
    {
      unit: text('`day`, `week`, `month`, `quarter` or `year`, in +08:00.'),
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
      unit: text('`share`, `cases` or `milliseconds`.'),
      kind: text('How it is counted.'),
      better: text('`higher` or `lower`.'),
      counts: text('`cases` or `stays`.'),
      process: text('The one process that it is about.'),
      moment: text('What places a case in a period; absent: as it stands at a moment.'),
      dimensions: listOf({ type: 'string' }, 'What it can be broken down and filtered by.'),
      target: { description: 'The target where nobody sets another one: a number, or `falling`.' },
    },
    ['name', 'labels', 'definition', 'numerator', 'denominator', 'unit', 'better', 'counts', 'dimensions'],
  ),
  FigureGroup: object(
    {
      key: {
        type: 'object',
        description: 'Where the group stands in each dimension asked for; null: says nothing.',
      },
      period: refersTo('Period'),
      ...value,
      previous: object(value, VALUE, 'The same in the period before.'),
      target: object(
        { value: { description: 'A number, or `falling`.' }, achieved: { type: ['boolean', 'null'] } },
        ['value', 'achieved'],
      ),
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
            key: { type: 'object' },
            figures: { type: 'object', additionalProperties: refersTo('FigureGroup') },
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
      part: text('`numerator` or `denominator`.'),
      total: number('How many there are on all pages.'),
      items: listOf(
        object({
          ...CASE_ITEM,
          measured: { type: ['number', 'null'], description: 'The duration that counts, in milliseconds.' },
          stay: object({
            state: text('The state that the stay was in.'),
            enteredAt: moment('From when.'),
            leftAt: moment('Until when.'),
            workingMs: { type: ['number', 'null'], description: 'Working time in it.' },
          }),
        }),
      ),
      next: text('The cursor of the next page; absent on the last one.'),
    },
    ['figure', 'part', 'total', 'items'],
  ),
};
