import type { CaseRecord } from './case-record.ts';
import { closedAt, stays } from './questions.ts';

/** The ways that the domain’s description draws: those of a case with which nothing goes wrong. */
export const WAYS: Readonly<Record<string, readonly string[]>> = {
  complaint: 'received verifying planning negotiating executing confirming reviewing closed'.split(' '),
  'order-follow-up': 'placed confirmed arranging ready delivering accepting visiting completed'.split(' '),
};

/** How far the cases of a process came, by store: how many were opened, and of each state of the way how many reached it. */
export function funnelsOf(process: string, records: readonly CaseRecord[]): ReadonlyMap<string, object> {
  const way = WAYS[process]!;
  const cases = records.filter((record) => record.process === process);
  const stores = Map.groupBy(cases, ({ store }) => store);
  return new Map([...stores].map(([store, theirs]) => [store, funnelOf(way, theirs)]));
}

function funnelOf(way: readonly string[], cases: readonly CaseRecord[]): object {
  const followed = cases.map((record) => {
    const been = stays(record);
    return {
      isClosed: closedAt(record) !== undefined,
      furthest: Math.max(...been.map(({ state }) => way.indexOf(state))),
      took: way.map((step) => {
        const first = been.find(({ state }) => state === step);
        return first && first.from - record.openedAt;
      }),
    };
  });
  return {
    opened: cases.length,
    steps: way.map((state, place) => {
      const stopped = followed.filter(({ furthest }) => furthest === place);
      const times = followed.flatMap(({ took }) => took[place] ?? []).sort((one, other) => one - other);
      return {
        state,
        reached: followed.filter(({ furthest }) => furthest >= place).length,
        ended: stopped.filter(({ isClosed }) => isClosed).length,
        underWay: stopped.filter(({ isClosed }) => !isClosed).length,
        medianToReach: times[Math.ceil(times.length / 2) - 1] ?? null,
      };
    }),
  };
}
