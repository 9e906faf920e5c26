import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './use-chart-look.ts';
import type { ValueScale } from './value-scale.ts';

/** A line of a chart: one value a period; null: nothing was counted. */
export interface TrendLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface TrendChart {
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
  readonly scale: ValueScale;
  /** Drawn across, in the figure’s unit. */
  readonly target: { readonly value: number; readonly name: string } | undefined;
  readonly write: (value: number | null) => string;
}

/** Lines are told apart by shape and stroke, too, not by colour alone. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;
const STROKES = ['solid', 'dashed', 'dotted'] as const;

/** Values over time, a line each, and the target across them. */
export function trendOption(
  look: ChartLook,
  { periods, lines, scale, target, write }: TrendChart,
): EChartsCoreOption {
  const several = lines.length > 1;
  return {
    animation: false,
    color: look.colours,
    grid: { left: 8, right: 24, top: 24, bottom: several ? 32 : 8, containLabel: true },
    legend: several ? look.legend : undefined,
    xAxis: {
      ...look.names,
      data: periods,
      axisLabel: { ...look.text, interval: periods.length <= 12 ? 0 : 'auto' },
    },
    yAxis: { ...look.values(scale), scale: scale.unit === 'percent' },
    tooltip: {
      ...look.tooltip,
      valueFormatter: (value: unknown) => write(typeof value === 'number' ? value * scale.per : null),
    },
    series: lines.map(({ name, values }, index) => ({
      type: 'line',
      name,
      data: values.map((value) => (value === null ? null : value / scale.per)),
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 7,
      showAllSymbol: true,
      lineStyle: { width: 2, type: STROKES[Math.floor(index / look.colours.length) % STROKES.length] },
      ...(!several && {
        label: { ...look.text, show: periods.length <= 12, formatter: labelOf(scale, write) },
      }),
      ...(index === 0 &&
        target && {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: look.target, type: 'dashed' },
            label: { color: look.target, position: 'insideEndTop', formatter: target.name },
            data: [{ yAxis: target.value / scale.per }],
          },
        }),
    })),
  };
}

const labelOf =
  ({ per }: ValueScale, write: (value: number) => string) =>
  ({ value }: { value: unknown }): string =>
    typeof value === 'number' ? write(value * per) : '';
