import type { Label } from '@huiyin/process-engine';
import type { Dimension } from './dimension.ts';
import type { Figure, MomentColumn } from './figure.ts';

/** A figure in words, for whoever reads its number. */
export interface FigureDescription {
  readonly name: string;
  readonly labels: Label;
  readonly definition: Label;
  readonly numerator: Label;
  readonly denominator: Label;
  readonly source: Label;
  readonly notSaid: Label;
  /** A `share` is 0 to 1, or above for a `ratio`. */
  readonly unit: 'share' | 'cases' | 'milliseconds';
  readonly kind: Figure['kind'];
  readonly better: 'higher' | 'lower';
  readonly counts: 'cases' | 'stays';
  readonly process?: string;
  /** What places a case in a period; absent: a stock, as it stands at a moment. */
  readonly moment?: MomentColumn;
  readonly dimensions: readonly Dimension[];
  /** The target where nobody sets another one. */
  readonly target?: number | 'falling';
}

const UNITS = { share: 'share', ratio: 'share', count: 'cases', duration: 'milliseconds' } as const;

export function describeFigure(figure: Figure): FigureDescription {
  const { numerator, denominator, measure, ...told } = figure;
  void measure;
  return {
    ...told,
    numerator: numerator.words,
    denominator: denominator.words,
    unit: UNITS[figure.kind],
  };
}
