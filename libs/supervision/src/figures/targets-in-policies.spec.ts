import { expect, it } from '@jest/globals';
import { TARGET_FIGURES } from '@huiyin/processes';
import { describeFigure, FIGURES } from './index.ts';

/** What merely counts what comes in has no side on which one wants to be. */
const WITHOUT = ['intake', 'due-today'];

it('a policy knows every figure that can have a target, in its unit and on its side', () => {
  const figures = FIGURES.map(describeFigure).filter(({ name }) => !WITHOUT.includes(name));
  expect(
    figures.map(({ name, unit, better }) => [name, unit === 'share' ? 'share' : 'number', better]),
  ).toEqual(
    expect.arrayContaining(
      Object.entries(TARGET_FIGURES).map(([name, { measure, aim }]) => [
        name,
        measure,
        aim === 'at-least' ? 'higher' : 'lower',
      ]),
    ),
  );
  expect(figures.map(({ name }) => name).sort()).toEqual(Object.keys(TARGET_FIGURES).sort());
});
