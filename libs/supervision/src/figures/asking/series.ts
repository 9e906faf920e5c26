import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import type { GroupKey } from '../definition/dimension.ts';
import type { FigureDescription } from '../definition/describe-figure.ts';
import type { Figure } from '../definition/figure.ts';
import type { PeriodUnit } from '../definition/period.ts';
import { figureAnswer } from './answer.ts';
import type { FigureQuestion } from './question.ts';
import type { FigureGroup } from './told-groups.ts';

/** How a figure went, period by period: each with the target that was in force at its end. */
export interface FigureSeries {
  readonly figure: FigureDescription;
  readonly at: number;
  readonly series: readonly { readonly key: GroupKey; readonly points: readonly FigureGroup[] }[];
}

/** @throws InvalidFigureQuestionError */
export async function figureSeries(
  db: Kysely<SupervisionTables>,
  figure: Figure,
  question: FigureQuestion & { readonly period: PeriodUnit },
): Promise<FigureSeries> {
  const { groups, ...told } = await figureAnswer(db, figure, question);
  const series = Map.groupBy(groups, ({ key }) => key);
  return { ...told, series: [...series].map(([key, points]) => ({ key, points })) };
}
