import type { EChartsCoreOption } from 'echarts/core';
import type { TrendLine } from './trend-option.ts';
import type { ChartLook } from './use-chart-look.ts';
import type { ValueScale } from './value-scale.ts';

interface BarsChart {
  /** The first stands on top. */
  readonly groups: readonly string[];
  /** One bar a group each. */
  readonly bars: readonly TrendLine[];
  readonly scale: ValueScale;
  readonly target: { readonly value: number; readonly name: string } | undefined;
  readonly write: (value: number | null) => string;
}

/** Pixels for a group with so many bars. */
const GROUP = 22;
const BAR = 10;

/** The height at which every group’s name can be read. */
export const barsHeight = (groups: number, bars: number): number =>
  groups * (GROUP + BAR * (bars - 1)) + (bars > 1 ? 76 : 64);

/** Groups side by side, and the target across them. */
export function barsOption(
  look: ChartLook,
  { groups, bars, scale, target, write }: BarsChart,
): EChartsCoreOption {
  const several = bars.length > 1;
  return {
    animation: false,
    color: look.colours,
    aria: { enabled: several, label: { enabled: false }, decal: { show: several } },
    grid: { left: 8, right: 72, top: target ? 28 : 16, bottom: several ? 32 : 8, containLabel: true },
    legend: several ? look.legend : undefined,
    yAxis: { ...look.names, data: groups, inverse: true },
    xAxis: { ...look.values(scale), min: 0 },
    tooltip: {
      ...look.tooltip,
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => write(typeof value === 'number' ? value * scale.per : null),
    },
    series: bars.map(({ name, values }, index) => ({
      type: 'bar',
      name,
      barMaxWidth: 16,
      data: values.map((value) => (value === null ? null : value / scale.per)),
      label: {
        ...look.text,
        show: !several,
        position: 'right',
        formatter: ({ value }: { value: unknown }) =>
          typeof value === 'number' ? write(value * scale.per) : '',
      },
      ...(index === 0 &&
        target && {
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: look.target, type: 'dashed' },
            label: { color: look.target, position: 'start', formatter: target.name },
            data: [{ xAxis: target.value / scale.per }],
          },
        }),
    })),
  };
}
