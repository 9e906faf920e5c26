import { DIMENSION_LABELS, type Dimension, type FigureFilter } from '../definition/dimension.ts';
import type { Figure } from '../definition/figure.ts';
import { label } from '../definition/label.ts';
import type { PeriodUnit } from '../definition/period.ts';
import { InvalidFigureQuestionError } from './invalid-figure-question-error.ts';
import type { TargetOf } from './target.ts';

/** Days without news after which a case counts as not updated, where nobody says otherwise. */
export const SILENT_DAYS = 3;

/** What is asked about which cases, and as of when. Moments are epoch milliseconds. */
export interface Scope {
  readonly now: number;
  /** As it stood at that moment, which then is the `now` that things are judged at too. */
  readonly asOf?: number | undefined;
  readonly filter?: FigureFilter | undefined;
  readonly silentDays?: number | undefined;
}

/** A question about one figure. */
export interface FigureQuestion extends Scope {
  /** What to break it down by: two dimensions at most, beside the period. */
  readonly by?: readonly Dimension[] | undefined;
  /** One answer a period: of what happened in it or, for a stock, of how it stood at its end. */
  readonly period?: PeriodUnit | undefined;
  /** `[from, to)`. With a period both are widened to whole ones; then the default is the last twelve. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Whether to tell the period before, or the stretch of the same length before, too. Default true. */
  readonly previous?: boolean | undefined;
  readonly targetOf?: TargetOf | undefined;
}

/** The moment at which things are judged. */
export const momentOf = ({ now, asOf }: Scope): number => asOf ?? now;

/** @throws InvalidFigureQuestionError when the figure can't be broken down, or filtered, that way. */
export function assertAnswerable(figure: Figure, { filter = {}, by = [], from, to }: FigureQuestion): void {
  if (by.length > 2)
    throw new InvalidFigureQuestionError(
      'too-many-dimensions',
      label('最多按两个维度分组。', 'At most two dimensions at once.'),
    );
  for (const dimension of [...by, ...(Object.keys(filter) as Dimension[])])
    if (!figure.dimensions.includes(dimension)) throw notPossible(figure, dimension);
  if (from !== undefined && to !== undefined && to <= from)
    throw new InvalidFigureQuestionError(
      'range-reversed',
      label('结束时间须晚于开始时间。', 'The range ends before it begins.'),
    );
}

function notPossible({ labels }: Figure, dimension: Dimension): InvalidFigureQuestionError {
  const name = DIMENSION_LABELS[dimension];
  return new InvalidFigureQuestionError(
    'dimension-not-possible',
    label(
      `“${labels['zh-CN']}”不能按${name['zh-CN']}分组或筛选。`,
      `“${labels.en}” can’t be broken down or filtered by ${name.en.toLowerCase()}.`,
    ),
  );
}
