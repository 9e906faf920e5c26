import type { ProcessDescription } from '../processes/description.ts';

/** A step of a case on its statechart: the regions’ states before and after a fact. */
export interface Step {
  readonly fact: string;
  /** Region → state inside it, dots where nested: `{ handling: 'awaitingApproval.supervisor' }`; null before the first fact. */
  readonly from: Readonly<Record<string, string>> | null;
  readonly to: Readonly<Record<string, string>>;
}

export interface StatechartViewProps {
  readonly process: ProcessDescription;
  /** Where the case is; none shows the definition alone. */
  readonly current?: Readonly<Record<string, string>>;
  /** The way taken, in order; the last step stands out. */
  readonly steps?: readonly Step[];
}

/** The statechart itself, drawn from the definition. */
export default function StatechartView({ process }: StatechartViewProps) {
  return <div>{process.id}</div>;
}
