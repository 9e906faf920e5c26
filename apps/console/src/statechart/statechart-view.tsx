import { useMemo } from 'react';
import { Loading } from '../feedback/loading.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import type { ProcessDescription } from '../processes/description.ts';
import type { StateValue } from './active-states.ts';
import { Canvas } from './canvas.tsx';
import { graphOf } from './graph.ts';
import { marksOf } from './marks.ts';
import { useLayout } from './use-layout.ts';
import { useWording } from './use-wording.ts';
import { wayTaken, type Step } from './way-taken.ts';
import './statechart.css';

export type { Step } from './way-taken.ts';

export interface StatechartViewProps {
  readonly process: ProcessDescription;
  /** Where the case is; none shows the definition alone. */
  readonly current?: StateValue;
  /** The way taken, in order; the last step stands out. */
  readonly steps?: readonly Step[];
  /** Keeps the current state in sight when it changes: for stepping through a history. */
  readonly follow?: boolean;
}

const NO_STEPS: readonly Step[] = [];

/** The statechart itself, drawn from the definition: where a case is, and the way that it took. */
export default function StatechartView({
  process,
  current,
  steps = NO_STEPS,
  follow = false,
}: StatechartViewProps) {
  const words = useWording(process);
  const graph = useMemo(() => graphOf(process), [process]);
  const layout = useLayout(process, graph, words);
  const marks = useMemo(() => marksOf(graph, wayTaken(graph, steps), current), [graph, steps, current]);
  if (layout.error) return <ProblemView error={layout.error} retry={() => void layout.refetch()} />;
  if (!layout.data)
    return (
      <div className="statechart">
        <Loading />
      </div>
    );
  return <Canvas chart={{ process, graph, words, marks }} regions={layout.data} follow={follow} />;
}
