import type { Process } from '../definition/define-process.ts';
import { modelOf } from '../check/model.ts';
import { stateIn, type StateValue } from '../statechart/state-value.ts';

/**
 * Which transitions of a process some test has taken. A transition is what a fact does in one region, e.g.
 * `handling: planning —SolutionProposed→ negotiating`; in side regions only what moves them counts. What is possible comes
 * from the model, guards being taken as able to answer either way, so that a few may be out of any case's reach.
 */
export class TransitionCoverage {
  readonly #possible: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  constructor(readonly process: Process) {
    const model = modelOf(process);
    this.#possible = new Set(
      [...model.edges.values()]
        .flat()
        .flatMap(({ from, fact, to }) => this.#transitions(from.value, fact, to.value)),
    );
  }

  take(from: StateValue, fact: string, to: StateValue): void {
    for (const transition of this.#transitions(from, fact, to)) this.#taken.add(transition);
  }

  /** Taken transitions among the possible ones, 0 to 1. */
  get share(): number {
    return this.#possible.size === 0 ? 1 : 1 - this.missing.length / this.#possible.size;
  }

  /** What nothing took, in the order of the model. */
  get missing(): readonly string[] {
    return [...this.#possible].filter((transition) => !this.#taken.has(transition));
  }

  get possible(): number {
    return this.#possible.size;
  }

  #transitions(from: StateValue, fact: string, to: StateValue): readonly string[] {
    const { machine, mainRegion } = this.process.definition;
    return Object.keys(machine.states).flatMap((region) => {
      const [before, after] = [stateIn(from, region), stateIn(to, region)];
      return region === mainRegion || before !== after ? [`${region}: ${before} —${fact}→ ${after}`] : [];
    });
  }
}
