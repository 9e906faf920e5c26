import { useLanguage } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureAnswer } from '../asking/answers.ts';
import { periodName } from '../telling/period-name.ts';
import { FigureRows } from './figure-rows.tsx';
import { periodOf } from './told-period.ts';

const TEXTS = {
  heading: message('期间', 'Period'),
  caption: message('各期数字，最近的在前', 'The numbers by period, the latest first'),
  partial: message('（未完）', ' (running)'),
};

/** A figure period by period, the latest first. */
export function PeriodTable({ answer: { figure, groups } }: { readonly answer: FigureAnswer }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const rows = groups
    .flatMap((told) => {
      if (!told.period) return [];
      const { name, partial } = told.period;
      return [
        { id: name, name: periodName(periodOf(told.period), language) + (partial ? t.partial : ''), told },
      ];
    })
    .reverse();
  if (rows.length === 0) return null;
  return <FigureRows figure={figure} rows={rows} heading={t.heading} caption={t.caption} />;
}
