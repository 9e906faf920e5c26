import type { Process } from '../definition/define-process.ts';
import type { GuardCall } from '../statechart/guard.ts';
import type { Branch, StatechartState } from '../statechart/statechart.ts';

/** How a guard is taken to answer. */
export interface Answer {
  readonly guard: GuardCall;
  readonly yes: boolean;
}

/** One way that a fact can go from a state: for one set of answers of the guards that are asked. */
export interface Edge {
  readonly from: StatechartState;
  readonly fact: string;
  readonly answers: readonly Answer[];
  readonly to: StatechartState;
  /** The regions that take the fact, by name; `''` where the root itself does. */
  readonly regions: readonly string[];
}

/** Everything that a process could ever do, guards being taken as able to answer either way. */
export interface Model {
  readonly process: Process;
  /** Every state that can be reached, nearest first. */
  readonly states: readonly StatechartState[];
  /** What is accepted in each state; nothing in a final one. */
  readonly edges: ReadonlyMap<StatechartState, readonly Edge[]>;
}

const models = new WeakMap<Process, Model>();

/**
 * The model of a process, walked once. Its states are those of all regions together, as the machine can combine them: a
 * superset of what real cases reach, since guards know more than their names. What holds here holds in every case.
 */
export function modelOf(process: Process): Model {
  const walk = walkModel(process);
  while (walk.next().done !== true);
  return models.get(process)!;
}

/**
 * Walks the model of a process, if it wasn't walked yet, a state at a time: it takes about a second for a large one, which who serves
 * others meanwhile can give them in between.
 */
export function* walkModel(process: Process): Generator<void, void> {
  if (!models.has(process)) models.set(process, yield* explore(process));
}

function* explore(process: Process): Generator<void, Model> {
  const { statechart, definition } = process;
  const facts = Object.keys(definition.facts);
  const states = [statechart.initial];
  const known = new Set(states);
  const edges = new Map<StatechartState, readonly Edge[]>();
  for (const from of states) {
    const leaving = process.properties(from).final
      ? []
      : facts.flatMap((fact) => edgesOf(statechart.branch(from, fact), from, fact));
    edges.set(from, leaving);
    for (const { to } of leaving) {
      if (known.has(to)) continue;
      known.add(to);
      states.push(to);
    }
    yield;
  }
  return { process, states, edges };
}

function edgesOf(branch: Branch, from: StatechartState, fact: string): readonly Edge[] {
  return [...leavesOf(branch)].flatMap(({ leaf, answers }) =>
    leaf.kind === 'leads' ? [{ from, fact, answers, to: leaf.to, regions: leaf.regions }] : [],
  );
}

/** The ends of a branch: where it leads, or that it is refused, with the answers that lead there. */
export function* leavesOf(
  branch: Branch,
  answers: readonly Answer[] = [],
): Generator<{ readonly leaf: Exclude<Branch, { kind: 'guard' }>; readonly answers: readonly Answer[] }> {
  if (branch.kind !== 'guard') {
    yield { leaf: branch, answers };
    return;
  }
  const { guard } = branch;
  yield* leavesOf(branch.yes(), [...answers, { guard, yes: true }]);
  yield* leavesOf(branch.no(), [...answers, { guard, yes: false }]);
}

/** The edges that leave a state. */
export const leaving = (model: Model, state: StatechartState): readonly Edge[] =>
  model.edges.get(state) ?? [];
