import type { Process } from '../definition/define-process.ts';
import { leaving, modelOf, type Edge, type Model } from '../check/model.ts';
import { shortestPath } from '../check/path.ts';
import type { StatechartState } from '../statechart/statechart.ts';
import { transitionsOf } from './transition-coverage.ts';

/** How often a walk tries the same edge before it takes another way: guards may not answer as the edge wants. */
const PATIENCE = 8;

/** Leads a walk to transitions that no walk has taken yet, on the shortest way that the model knows. */
export class Heading {
  readonly #model: Model;
  readonly #aims: Set<string>;
  readonly #tried = new Map<Edge, number>();

  constructor(process: Process, aims: Iterable<string>) {
    this.#model = modelOf(process);
    this.#aims = new Set(aims);
  }

  /** The edge to try next; `undefined` when nothing that is aimed at can be reached from here. */
  next(state: StatechartState): Edge | undefined {
    const worthTrying = (edge: Edge) => (this.#tried.get(edge) ?? 0) < PATIENCE;
    const aimedAt = (candidate: StatechartState) =>
      leaving(this.#model, candidate).find((edge) => worthTrying(edge) && this.#isAim(edge));
    const path = shortestPath(
      this.#model,
      state,
      (candidate) => aimedAt(candidate) !== undefined,
      worthTrying,
    );
    const edge = path && (path[0] ?? aimedAt(state));
    if (edge) this.#tried.set(edge, (this.#tried.get(edge) ?? 0) + 1);
    return edge;
  }

  /** The transition needn't be aimed at any more. */
  reached(transitions: Iterable<string>): void {
    for (const transition of transitions) this.#aims.delete(transition);
  }

  #isAim(edge: Edge): boolean {
    return takenBy(this.#model.process, edge).some((transition) => this.#aims.has(transition));
  }
}

const taken = new WeakMap<Edge, readonly string[]>();

/** The transitions of an edge, made out once: every walk asks for them again and again. */
function takenBy(process: Process, edge: Edge): readonly string[] {
  let transitions = taken.get(edge);
  if (!transitions) {
    transitions = transitionsOf(process, edge.from.value, edge.fact, edge.to.value);
    taken.set(edge, transitions);
  }
  return transitions;
}
