import { activeStates, type StateValue } from './active-states.ts';
import { liesIn, withInner, type Graph } from './graph.ts';
import type { Move } from './way-taken.ts';

/** What is to stand out on a statechart. */
export interface Marks {
  /** Where the case is: innermost states. */
  readonly current: ReadonlySet<string>;
  /** By state: the moves that entered it, or a state inside it from outside. */
  readonly visits: ReadonlyMap<string, readonly Move[]>;
  /** By arrow: the moves that followed it. */
  readonly followed: ReadonlyMap<string, readonly Move[]>;
  /** By state, `''` for every state: the moves that were only recorded in it. */
  readonly recorded: ReadonlyMap<string, readonly Move[]>;
  /** The arrows of the latest move. */
  readonly latest: ReadonlySet<string>;
}

/** @param current by region; undefined where no case is shown. */
export function marksOf(graph: Graph, moves: readonly Move[], current: StateValue | undefined): Marks {
  const states = graph.regions.flatMap(withInner).map(({ state }) => state.path);
  const byKey = (keysOf: (move: Move) => readonly string[]) => {
    const found = new Map<string, Move[]>();
    for (const move of moves)
      for (const key of keysOf(move)) {
        const known = found.get(key);
        if (known) known.push(move);
        else found.set(key, [move]);
      }
    return found;
  };
  return {
    current: new Set(current === undefined ? [] : activeStates(current)),
    visits: byKey(({ entered, step }) =>
      states.filter(
        (path) =>
          entered.some((each) => liesIn(each, path)) &&
          !(step.from && activeStates(step.from).some((each) => liesIn(each, path))),
      ),
    ),
    followed: byKey(({ edges }) => edges),
    recorded: byKey(({ recordedIn }) => recordedIn),
    latest: new Set(moves.at(-1)?.edges),
  };
}
