import type { Step } from '../statechart/statechart-view.tsx';
import type { HistoryItem } from './history-item.ts';
import { regionsOf } from './regions.ts';

/** The way that a case took on its statechart; what isn’t a step of the machine is left out. */
export const stepsOf = (history: readonly HistoryItem[]): readonly Step[] =>
  history.flatMap(({ type, from, to }) =>
    to === undefined
      ? []
      : [
          {
            fact: type,
            from: from === null || from === undefined ? null : regionsOf(from),
            to: regionsOf(to),
          },
        ],
  );
