import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import type { CellDimension, HotSpot } from './hot-spots-answer.ts';

const TEXTS = {
  own: message(
    (expected: string, most: string) => `通常约 ${expected} 件，${most} 件以内属正常`,
    (expected: string, most: string) => `Usually about ${expected}; up to ${most} is usual`,
  ),
  other: message(
    (basis: string, compared: string, expected: string, most: string) =>
      `自身历史不足 8 周，与“${basis}”整体相比：整体 ${compared} 件，通常约 ${expected} 件，${most} 件以内属正常`,
    (basis: string, compared: string, expected: string, most: string) =>
      `Too young for a usual range of its own; compared with “${basis}” as a whole: ${compared} there, usually about ${expected}, up to ${most} is usual`,
  ),
  unknown: message(
    '历史不足 8 周，还说不出什么是通常',
    'Less than 8 weeks of history: nobody can say what is usual',
  ),
  all: message('全部投诉', 'all complaints'),
};

/** Reads, in plain words, what a cell was held against. @param by what its cells are made by. */
export function useJudgement(by: readonly CellDimension[]): (spot: HotSpot) => string {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const labels = useDimensionLabels();
  return ({ key, basis, compared, expected, usualUpTo }) => {
    if (expected === null || usualUpTo === null) return t.unknown;
    const [usual, most] = [number(expected, 1), number(usualUpTo)];
    if (basis.length === by.length) return t.own(usual, most);
    const whole = basis.map((dimension) => labels.value(dimension, key[dimension])).join(' · ');
    return t.other(whole || t.all, number(compared), usual, most);
  };
}
