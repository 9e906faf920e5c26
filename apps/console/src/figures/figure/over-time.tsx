import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { useLanguage, useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureAnswer, FigureGroup } from '../asking/answers.ts';
import { withCases } from '../behind/cases-address.ts';
import { LazyChart } from '../charts/lazy-chart.tsx';
import { trendOption } from '../charts/trend-option.ts';
import { useChartLook } from '../charts/use-chart-look.ts';
import { valueScale } from '../charts/value-scale.ts';
import { shortPeriodName } from '../telling/period-name.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import { OverTimeTable } from './over-time-table.tsx';
import { heaviest, pivot } from './pivot.ts';
import { periodOf } from './told-period.ts';

const TEXTS = {
  heading: message('趋势', 'Over time'),
  label: message(
    (figure: string) => `${figure}的趋势图，数字见表`,
    (figure: string) => `${figure} over time; the numbers are in the table`,
  ),
  nothing: message('这段时间没有可统计的工单', 'Nothing to count in this time'),
  partial: message('（未完）', ' (running)'),
  some: message(
    (shown: number, all: number) => `只画出数量最多的 ${shown} 组（共 ${all} 组）`,
    (shown: number, all: number) => `The ${shown} biggest of ${all} groups are drawn`,
  ),
  target: message(
    (target: string) => `目标 ${target}`,
    (target: string) => `Target ${target}`,
  ),
};

/** Lines that can be told apart. */
const LINES = 6;
const HEIGHT = 280;

/** A figure over time, a line a group. */
export function OverTime({ answer: { figure, groups } }: { readonly answer: FigureAnswer }) {
  const t = useTexts(TEXTS);
  const id = useId();
  const label = useLabel();
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const look = useChartLook();
  const formats = useFigureFormats();
  const labels = useDimensionLabels(groups.map(({ key }) => key.assignee));
  const table = pivot(groups);
  const grouped = table.groups.some(({ key }) => Object.keys(key).length > 0);
  const shown = heaviest(table.groups, LINES);
  const told = shown.flatMap((group) => group.told).filter((each) => each !== undefined);
  const target = targetOf(told);
  const most = Math.max(0, ...told.map(({ value }) => value ?? 0));
  const option = trendOption(look, {
    periods: table.periods.map(
      (period) => shortPeriodName(periodOf(period), language) + (period.partial ? t.partial : ''),
    ),
    lines: shown.map((group) => ({
      name: labels.group(group.key) || label(figure.labels),
      values: group.told.map((each) => each?.value ?? null),
    })),
    scale: valueScale(figure, most),
    target: target && {
      value: target.value,
      name: t.target(formats.target(figure, { ...target, achieved: null })),
    },
    write: (value) => formats.value(figure, value),
  });
  const open = (point: number, series: number) => {
    const address = shown[series]?.told[point]?.cases.numerator;
    if (address !== undefined) setParams(withCases(params, address));
  };
  if (table.periods.length === 0) return <NothingHere words={t.nothing} />;
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{t.heading}</h2>
      {shown.length < table.groups.length && (
        <p className="figure-quiet">{t.some(shown.length, table.groups.length)}</p>
      )}
      <LazyChart option={option} height={HEIGHT} label={t.label(label(figure.labels))} onPoint={open} />
      {grouped && <OverTimeTable figure={figure} table={table} labels={labels} />}
    </section>
  );
}

/** The target that a line can be drawn for: the latest, if it’s a number and every group has the same. */
function targetOf(told: readonly FigureGroup[]): { readonly value: number } | undefined {
  const values = new Set(told.map(({ target }) => target?.value));
  const [value] = values;
  return values.size === 1 && typeof value === 'number' ? { value } : undefined;
}
