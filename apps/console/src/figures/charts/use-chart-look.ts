import { theme } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import type { ValueScale } from './value-scale.ts';

const TEXTS = {
  percent: message('%', '%'),
  cases: message('', ''),
  days: message('天', 'd'),
  hours: message('小时', 'h'),
  minutes: message('分', 'min'),
};

/** How charts look in the chosen theme, and write the numbers of their axes. */
export function useChartLook() {
  const t = useTexts(TEXTS);
  const { token } = theme.useToken();
  const text = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: 12 };
  const line = { lineStyle: { color: token.colorBorderSecondary } };
  return {
    text,
    colours: [token.colorPrimary, token.orange7, token.green7, token.purple6, token.cyan7, token.magenta6],
    target: token.red7,
    surface: token.colorBgContainer,
    textColour: token.colorText,
    /** An axis of names. */
    names: { type: 'category', axisLabel: text, axisLine: line, axisTick: { show: false } } as const,
    /** An axis of values. */
    values: ({ unit }: ValueScale) => ({
      type: 'value' as const,
      axisLabel: { ...text, formatter: (value: number) => `${Number(value.toFixed(2))}${t[unit]}` },
      splitLine: line,
      ...(unit === 'cases' && { minInterval: 1 }),
    }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: token.colorBgElevated,
      borderColor: token.colorBorderSecondary,
      textStyle: { ...text, color: token.colorText },
    } as const,
    legend: { textStyle: text, bottom: 0, type: 'plain', icon: 'roundRect', itemHeight: 8 } as const,
  };
}

export type ChartLook = ReturnType<typeof useChartLook>;
