import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, Target } from '../asking/answers.ts';

const TEXTS = {
  none: message('—', '—'),
  points: message(
    (points: string) => `${points} 个百分点`,
    (points: string) => `${points} pp`,
  ),
  falling: message('低于上期', 'falling'),
};

type Described = Pick<FigureDescription, 'unit' | 'better'>;

/** How values of figures are written. */
export interface FigureFormats {
  /** `95.5%`, `429`, `3天4小时`; a dash where nothing was counted. */
  value(figure: Described, value: number | null | undefined): string;
  /** A difference of two values, without its sign. */
  difference(figure: Described, by: number): string;
  target(figure: Described, target: Target): string;
}

export function useFigureFormats(): FigureFormats {
  const t = useTexts(TEXTS);
  const { share, number, span } = useFormats();
  const value: FigureFormats['value'] = ({ unit }, told) => {
    if (told === null || told === undefined) return t.none;
    return unit === 'share' ? share(told) : unit === 'milliseconds' ? span(told) : number(told);
  };
  return {
    value,
    difference: (figure, by) =>
      figure.unit === 'share' ? t.points(number(Math.abs(by) * 100, 1)) : value(figure, Math.abs(by)),
    target: (figure, { value: target }) =>
      target === 'falling' ? t.falling : `${figure.better === 'higher' ? '≥' : '≤'} ${value(figure, target)}`,
  };
}
