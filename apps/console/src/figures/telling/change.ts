import type { FigureDescription, FigureValue } from '../asking/answers.ts';

/** How a value moved since the period before, and whether that is good. */
export interface Change {
  /** In the figure’s unit; shares as shares of one. */
  readonly by: number;
  readonly direction: 'up' | 'down' | 'same';
  /** `none`: more or less of it is neither good nor bad. */
  readonly verdict: 'better' | 'worse' | 'none';
}

/** @returns undefined where one of both values isn’t known. */
export function changeOf(
  { better, unit, moment }: Pick<FigureDescription, 'better' | 'unit' | 'moment'>,
  { value }: Pick<FigureValue, 'value'>,
  previous: Pick<FigureValue, 'value'> | undefined,
): Change | undefined {
  const before = previous?.value;
  if (value === null || before === null || before === undefined) return undefined;
  const by = value - before;
  if (by === 0) return { by, direction: 'same', verdict: 'none' };
  const direction = by > 0 ? 'up' : 'down';
  // How many cases come in is nobody’s merit or fault.
  if (unit === 'cases' && moment !== undefined) return { by, direction, verdict: 'none' };
  return { by, direction, verdict: (direction === 'up') === (better === 'higher') ? 'better' : 'worse' };
}
