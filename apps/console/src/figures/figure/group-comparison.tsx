import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import type { FigureAnswer, FigureGroup } from '../asking/answers.ts';
import { withCases } from '../behind/cases-address.ts';
import { barsHeight, barsOption } from '../charts/bars-option.ts';
import { LazyChart } from '../charts/lazy-chart.tsx';
import { useChartLook } from '../charts/use-chart-look.ts';
import { valueScale } from '../charts/value-scale.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import { FigureRows } from './figure-rows.tsx';
import { inOrder } from './in-order.ts';

const TEXTS = {
  heading: message('对比', 'Compared'),
  label: message(
    (figure: string) => `${figure}的对比图，数字见表`,
    (figure: string) => `${figure} compared; the numbers are in the table`,
  ),
  group: message('分组', 'Group'),
  caption: message('各组数字', 'The numbers by group'),
  nothing: message('本期没有可统计的工单', 'Nothing to count in this period'),
  median: message('中位数', 'Median'),
  mean: message('平均', 'Mean'),
  p90: message('九成在', 'Nine tenths within'),
  target: message(
    (target: string) => `目标 ${target}`,
    (target: string) => `Target ${target}`,
  ),
};

/** Groups that a chart can show before its names become a list to scroll. */
const DRAWN = 30;

/** A figure’s groups side by side, in one stretch of time; durations with their mean and what nine tenths are within. */
export function GroupComparison({ answer: { figure, groups: told } }: { readonly answer: FigureAnswer }) {
  const t = useTexts(TEXTS);
  const id = useId();
  const groups = inOrder(told, useProcesses().items);
  const label = useLabel();
  const [params, setParams] = useSearchParams();
  const look = useChartLook();
  const formats = useFigureFormats();
  const labels = useDimensionLabels(groups.map(({ key }) => key.assignee));
  const drawn = groups.filter(({ value }) => value !== null).slice(0, DRAWN);
  const bar = (name: string, of: (group: FigureGroup) => number | null | undefined) => ({
    name,
    values: drawn.map((group) => of(group) ?? null),
  });
  const bars =
    figure.unit === 'milliseconds'
      ? [
          bar(t.median, ({ value }) => value),
          bar(t.mean, ({ spread }) => spread?.mean),
          bar(t.p90, ({ spread }) => spread?.p90),
        ]
      : [bar(label(figure.labels), ({ value }) => value)];
  const targets = new Set(drawn.map(({ target }) => target?.value));
  const [target] = targets;
  const option = barsOption(look, {
    groups: drawn.map(({ key }) => labels.group(key)),
    bars,
    scale: valueScale(
      figure,
      Math.max(0, ...bars.flatMap(({ values }) => values.map((value) => value ?? 0))),
    ),
    target:
      targets.size === 1 && typeof target === 'number'
        ? { value: target, name: t.target(formats.target(figure, { value: target, achieved: null })) }
        : undefined,
    write: (value) => formats.value(figure, value),
  });
  if (groups.length === 0) return <NothingHere words={t.nothing} />;
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{t.heading}</h2>
      {drawn.length > 0 && (
        <LazyChart
          option={option}
          height={barsHeight(drawn.length, bars.length)}
          label={t.label(label(figure.labels))}
          onPoint={(point) => {
            const address = drawn[point]?.cases.numerator;
            if (address !== undefined) setParams(withCases(params, address));
          }}
        />
      )}
      <FigureRows
        figure={figure}
        rows={groups.map((group) => ({
          id: JSON.stringify(group.key),
          name: labels.group(group.key),
          told: group,
        }))}
        heading={t.group}
        caption={t.caption}
      />
    </section>
  );
}
