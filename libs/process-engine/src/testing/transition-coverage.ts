import type { Process } from '../definition/define-process.ts';
import { modelOf } from '../check/model.ts';
import { stateIn, type StateValue } from '../statechart/state-value.ts';

/**
 * What a fact does in each region, e.g. `handling: planning —SolutionProposed→ negotiating`; in side regions only what moves
 * them counts.
 */
export function transitionsOf(
  { definition: { machine, mainRegion } }: Process,
  from: StateValue,
  fact: string,
  to: StateValue,
): readonly string[] {
  return Object.keys(machine.states).flatMap((region) => {
    const [before, after] = [stateIn(from, region), stateIn(to, region)];
    return region === mainRegion || before !== after ? [`${region}: ${before} —${fact}→ ${after}`] : [];
  });
}

/**
 * Which transitions of a process have been taken in a test. What is possible comes from the model, guards being taken as able
 * to answer either way, so that a few may be out of any case's reach.
 */
export class TransitionCoverage {
  readonly #possible: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  constructor(process: Process) {
    const edges = [...modelOf(process).edges.values()].flat();
    this.#possible = new Set(
      edges.flatMap(({ from, fact, to }) => transitionsOf(process, from.value, fact, to.value)),
    );
  }

  take(transitions: Iterable<string>): void {
    for (const transition of transitions) this.#taken.add(transition);
  }

  /** Taken transitions among the possible ones, 0 to 1. */
  get share(): number {
    return this.#possible.size === 0 ? 1 : 1 - this.missing.length / this.#possible.size;
  }

  /** What nothing took, in the order of the model. */
  get missing(): readonly string[] {
    return [...this.#possible].filter((transition) => !this.#taken.has(transition));
  }

  /** How many transitions there are. */
  get possible(): number {
    return this.#possible.size;
  }
}
