import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { init } from './echarts.ts';

export interface ChartProps {
  readonly option: EChartsCoreOption;
  /** Pixels. */
  readonly height: number;
  /** What it shows, in words; the numbers themselves are in the table beside it. */
  readonly label: string;
  /** A point was clicked: which of its series, and which series. */
  readonly onPoint?: (point: number, series: number) => void;
}

/** A chart, as big as its room. */
export default function Chart({ option, height, label, onPoint }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const clicked = useRef(onPoint);
  useEffect(() => {
    clicked.current = onPoint;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ dataIndex, seriesIndex = 0 }) => clicked.current?.(dataIndex, seriesIndex));
    const resizing = new ResizeObserver(() => drawn.resize());
    resizing.observe(element);
    return () => {
      resizing.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} className="figure-chart" />;
}
