import type { HistoryItem } from '../case/history-item.ts';
import type { Step } from '../statechart/statechart-view.tsx';

/** The way that a case had taken by a revision; what isn’t a step of the machine is left out. */
export const stepsUntil = (history: readonly HistoryItem[], revision: number): readonly Step[] =>
  history
    .slice(0, revision + 1)
    .flatMap(({ type, from, to, occurredAt, revision: at }) =>
      to === undefined ? [] : [{ fact: type, from: from ?? null, to, at: occurredAt, number: at + 1 }],
    );
