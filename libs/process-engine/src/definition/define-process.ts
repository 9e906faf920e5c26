import { activeLeaves } from '../statechart/state-nodes.ts';
import { Statechart, type StatechartState } from '../statechart/statechart.ts';
import { matchesPath, stateIn } from '../statechart/state-value.ts';
import type { DeadlineRule } from './deadline.ts';
import { definitionHash } from './definition-hash.ts';
import type { ProcessDefinition } from './process.ts';
import type { Fact } from './fact.ts';
import { assertWellFormed } from './well-formed.ts';

/** Which machine decided a fact. */
export interface MachineReference {
  readonly id: string;
  readonly version: number;
  /** See `definitionHash`. */
  readonly hash: string;
}

/** What is known of a state without looking at any case. */
export interface StateProperties {
  /** The state's name in the main region, e.g. `planning`. */
  readonly name: string;
  /** The role responsible, from the main region's `meta.owner`; absent in final states. */
  readonly owner: string | undefined;
  /** Whether the case is over: it then accepts nothing more. */
  readonly final: boolean;
  /** Names of the deadlines that run in it; none in a final state. */
  readonly deadlines: ReadonlySet<string>;
}

/** A well-formed definition, ready to be decided on and folded with. */
export class Process<Data extends object = object, F extends Fact = Fact, Policy = unknown> {
  readonly statechart: Statechart;
  readonly reference: MachineReference;
  readonly deadlineRules: readonly (readonly [name: string, rule: DeadlineRule<Data, Policy>])[];
  readonly #properties = new Map<StatechartState, StateProperties>();

  constructor(readonly definition: ProcessDefinition<Data, F, Policy>) {
    assertWellFormed(definition as ProcessDefinition);
    this.deadlineRules = Object.entries(definition.deadlines);
    this.statechart = new Statechart(definition.machine);
    this.reference = {
      id: definition.id,
      version: definition.version,
      hash: definitionHash(definition as ProcessDefinition),
    };
  }

  get id(): string {
    return this.definition.id;
  }

  properties(state: StatechartState): StateProperties {
    let properties = this.#properties.get(state);
    if (!properties) this.#properties.set(state, (properties = this.#read(state)));
    return properties;
  }

  #read({ value }: StatechartState): StateProperties {
    const { machine, mainRegion } = this.definition;
    const leaf = activeLeaves(machine, value).find(({ path }) => path[0] === mainRegion);
    const owner: unknown = leaf?.meta?.owner;
    // A final state nested in another one ends that one, not the case.
    const final = leaf?.type === 'final' && leaf.path.length === 2;
    const running = this.deadlineRules.filter(([, { runsIn }]) => !final && matchesPath(value, runsIn));
    return {
      name: stateIn(value, mainRegion),
      owner: typeof owner === 'string' ? owner : undefined,
      final,
      deadlines: new Set(running.map(([name]) => name)),
    };
  }
}

/**
 * Makes a process of a definition.
 *
 * @throws IllDefinedProcessError with every problem found.
 */
export const defineProcess = <Data extends object, F extends Fact, Policy>(
  definition: ProcessDefinition<Data, F, Policy>,
): Process<Data, F, Policy> => new Process(definition);
