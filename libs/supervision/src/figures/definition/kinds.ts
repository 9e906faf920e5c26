import type { Label } from '@huiyin/process-engine';
import { DIMENSIONS, type Dimension } from './dimension.ts';
import type { Figure, Population } from './figure.ts';
import { label } from './label.ts';

/** What a declaration says; the rest follows from its kind. */
type Said = Omit<Figure, 'kind' | 'counts' | 'dimensions' | 'source'> & {
  readonly counts?: Figure['counts'];
  readonly dimensions?: readonly Dimension[];
  readonly source?: Label;
};

const HOUSE = label('回音领域定义“主管看什么”', 'Huiyin’s domain definitions, “What supervisors watch”');

const complete = (said: Said, kind: Figure['kind']): Figure => ({
  source: HOUSE,
  counts: 'cases',
  dimensions: DIMENSIONS,
  ...said,
  kind,
});

/** The population and a condition that part of it fulfils. */
const within = (condition: Population, { holds }: Population): Population => ({
  words: condition.words,
  holds: (row, from) => row.and([holds(row, from), condition.holds(row, from)]),
});

/** A part of a whole: from 0 to 1. */
export const share = (said: Said): Figure =>
  complete({ ...said, numerator: within(said.numerator, said.denominator) }, 'share');

/** One population against another: it may be above 1. */
export const ratio = (said: Said): Figure => complete(said, 'ratio');

/** How many there are, beside how many it could be. */
export const count = (said: Said): Figure =>
  complete({ ...said, numerator: within(said.numerator, said.denominator) }, 'count');

/** How long something took: its numerator is where that is known. */
export const duration = (
  said: Omit<Said, 'numerator'> & { readonly measure: NonNullable<Figure['measure']> },
): Figure =>
  complete(
    {
      ...said,
      numerator: within(
        {
          words: label('其中时长已知的', 'Those of which the time is known'),
          holds: (row, from) => row(said.measure(row, from), 'is not', null),
        },
        said.denominator,
      ),
    },
    'duration',
  );
