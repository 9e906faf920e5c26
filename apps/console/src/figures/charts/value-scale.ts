import type { FigureDescription } from '../asking/answers.ts';

/** In what a chart measures: a value is divided by `per`; its axis says `unit` behind the number. */
export interface ValueScale {
  readonly per: number;
  readonly unit: 'percent' | 'cases' | 'days' | 'hours' | 'minutes';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A scale whose numbers people read easily. Milliseconds are told in the biggest unit of which there are three or more.
 *
 * @param most the biggest value that is shown.
 */
export function valueScale({ unit }: Pick<FigureDescription, 'unit'>, most: number): ValueScale {
  if (unit === 'share') return { per: 0.01, unit: 'percent' };
  if (unit === 'cases') return { per: 1, unit: 'cases' };
  if (most >= 3 * DAY) return { per: DAY, unit: 'days' };
  return most >= 3 * HOUR ? { per: HOUR, unit: 'hours' } : { per: MINUTE, unit: 'minutes' };
}
