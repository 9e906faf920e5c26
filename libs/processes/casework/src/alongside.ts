import { and, stateIn } from 'xstate/guards';

type Guard = string | { readonly type: string; readonly params?: unknown };
type Transition = string | { readonly guard?: Guard; readonly target?: string } | readonly Transition[];

/** The states of a machine's main region, as its configuration spells them. */
export type MainStates = Readonly<Record<string, object>>;

/** A side region's own say about a fact. */
export interface SideStep {
  readonly target: string;
  readonly guard?: Guard;
}

/**
 * Transitions of a region that runs beside the main one: each fires only together with the main region's, in the states
 * in which that takes the fact and under the same guard. Otherwise a side region alone would make a fact legal.
 */
export function alongside(mainRegion: string, main: MainStates, steps: Readonly<Record<string, SideStep>>) {
  return Object.fromEntries(
    Object.entries(steps).map(([fact, { target, guard }]) => [
      fact,
      Object.entries(main).flatMap(([state, config]) =>
        transitionsOn(config, fact).map((transition) => ({
          guard: and([
            stateIn({ [mainRegion]: state } as Parameters<typeof stateIn>[0]),
            ...(typeof transition === 'object' && 'guard' in transition && transition.guard
              ? [transition.guard]
              : []),
            ...(guard ? [guard] : []),
          ] as Parameters<typeof and>[0]),
          target,
        })),
      ),
    ]),
  );
}

function transitionsOn(config: object, fact: string): readonly Transition[] {
  const { on } = config as { readonly on?: Readonly<Record<string, Transition>> };
  return [on?.[fact] ?? []].flat();
}
