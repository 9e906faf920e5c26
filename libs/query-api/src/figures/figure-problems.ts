import { Problem } from '@huiyin/service-kit';
import { figureNamed, FIGURES, InvalidFigureQuestionError, type Figure } from '@huiyin/supervision';
import { cursorProblem } from '../cases/case-problems.ts';

/** For `catch`: tells what is wrong with a question. @throws Problem 400 by the flaw's code, or the error itself */
export function figureProblem(error: unknown): never {
  if (!(error instanceof InvalidFigureQuestionError)) return cursorProblem(error);
  throw new Problem(400, error.code, {
    title: { 'zh-CN': '无法这样统计', en: 'The figure can’t be told that way' },
    detail: error.detail,
  });
}

/** @throws Problem 400 `unknown-figure` */
export function namedFigure(name: string): Figure {
  const figure = figureNamed(name);
  if (figure) return figure;
  throw new Problem(400, 'unknown-figure', {
    title: { 'zh-CN': '没有这个指标', en: 'No such figure' },
    detail: {
      'zh-CN': `指标应为：${FIGURES.map((each) => each.name).join('、')}。`,
      en: `It has to be one of ${FIGURES.map((each) => each.name).join(', ')}.`,
    },
  });
}
