import type { Label } from '@huiyin/process-engine';

export type FigureQuestionFlaw =
  | 'unknown-figure'
  | 'unknown-step'
  | 'dimension-not-possible'
  | 'too-many-dimensions'
  | 'too-many-periods'
  | 'too-many-groups'
  | 'range-reversed';

/** A question about figures that has no answer, with words for whoever asked. */
export class InvalidFigureQuestionError extends Error {
  override readonly name = 'InvalidFigureQuestionError';
  constructor(
    readonly code: FigureQuestionFlaw,
    readonly detail: Label,
  ) {
    super(detail.en);
  }
}
