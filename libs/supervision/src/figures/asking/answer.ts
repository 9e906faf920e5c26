import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import { describeFigure, type FigureDescription } from '../definition/describe-figure.ts';
import type { Figure } from '../definition/figure.ts';
import { countWindows } from './count-windows.ts';
import { assertAnswerable, momentOf, type FigureQuestion } from './question.ts';
import { toldGroups, type FigureGroup } from './told-groups.ts';
import { allOf, windowsOf } from './windows.ts';

export interface FigureAnswer {
  readonly figure: FigureDescription;
  /** The moment that everything is told as of. */
  readonly at: number;
  readonly groups: readonly FigureGroup[];
}

/**
 * What a figure was, by group and period. Every group that had anything is told for every period; a question that breaks
 * nothing down has one group.
 *
 * @throws InvalidFigureQuestionError
 */
export async function figureAnswer(
  db: Kysely<SupervisionTables>,
  figure: Figure,
  question: FigureQuestion,
): Promise<FigureAnswer> {
  assertAnswerable(figure, question);
  const { by = [], targetOf } = question;
  const windows = windowsOf(question);
  const counted = await countWindows(db, [figure], question, by, allOf(windows));
  return {
    figure: describeFigure(figure),
    at: momentOf(question),
    groups: toldGroups(figure, counted.get(figure) ?? [], { scope: question, by, windows, targetOf }),
  };
}
