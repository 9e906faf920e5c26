import { lazy, Suspense } from 'react';
import type { ChartProps } from './chart.tsx';

const Chart = lazy(() => import('./chart.tsx'));

/** A chart, loaded when there is one to be drawn; its room is kept. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="figure-chart" style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
