import { createMachine, type AnyStateMachine } from 'xstate';
import type { CommandDeclaration } from '../definition/command.ts';
import type { DeadlineRule } from '../definition/deadline.ts';
import { defineProcess, type Process } from '../definition/define-process.ts';
import type { Fact, FactDeclaration } from '../definition/fact.ts';
import type { ProcessDefinition } from '../definition/process.ts';
import { stateNodes } from '../statechart/state-nodes.ts';

type MachineConfig = Parameters<typeof createMachine>[0];
type Implementations = Parameters<typeof createMachine>[1];

/** What a small process for a test says; the rest follows from it. */
export interface Sample {
  /** The states of the main region `work`; the first one is initial. */
  readonly work: Readonly<Record<string, object>>;
  /** Regions beside it. */
  readonly beside?: Readonly<Record<string, object>>;
  /** Transitions of the root. */
  readonly on?: Readonly<Record<string, object>>;
  readonly guards?: Readonly<Record<string, (args: never, params: never) => boolean>>;
  /** What is said of facts; those that the machine takes are declared anyway. `Opened` opens a case. */
  readonly facts?: Readonly<Record<string, FactDeclaration>>;
  readonly commands?: Readonly<Record<string, Partial<CommandDeclaration<SampleData, Fact, unknown>>>>;
  readonly deadlines?: Readonly<Record<string, Partial<DeadlineRule<SampleData, unknown>>>>;
  /** Codes that its commands refuse with. */
  readonly refusals?: readonly string[];
  /** What else differs from what follows. */
  readonly change?: Partial<ProcessDefinition<SampleData>>;
}

/** The data of a sample's cases: how often each fact happened. */
export interface SampleData {
  readonly counts: Readonly<Record<string, number>>;
}

/** The definition of a small process with labels, facts and commands made up from its machine. */
export function sampleDefinition(sample: Sample): ProcessDefinition<SampleData> {
  const machine = sampleMachine(sample);
  const taken = stateNodes(machine)
    .flatMap((node) => [...node.transitions.keys()])
    .filter((type) => !type.startsWith('xstate.'));
  const facts: Record<string, FactDeclaration> = {
    Opened: {},
    ...Object.fromEntries(taken.map((type) => [type, {}])),
    ...sample.facts,
  };
  const deadlines = Object.fromEntries(
    Object.entries(sample.deadlines ?? {}).map(([name, rule]) => [
      name,
      { runsIn: `work.${name}`, fact: 'Overdue', due: ({ fact }) => fact.at + 1_000, ...rule },
    ]),
  ) as ProcessDefinition<SampleData>['deadlines'];
  const commands = Object.fromEntries(
    Object.entries(sample.commands ?? {}).map(([name, command]) => [
      name,
      { payload: Object, by: ['worker'], decide: () => [{ type: command.leadsTo, data: {} }], ...command },
    ]),
  ) as unknown as ProcessDefinition<SampleData>['commands'];
  const definition: Omit<ProcessDefinition<SampleData>, 'labels'> = {
    id: 'sample',
    collection: 'samples',
    version: 1,
    machine,
    mainRegion: 'work',
    open: () => ({ counts: {} }),
    evolve: ({ counts }, { type }) => ({ counts: { ...counts, [type]: (counts[type] ?? 0) + 1 } }),
    storeOf: () => 'S01',
    facts,
    opening: {
      name: 'open',
      payload: Object,
      by: ['worker'],
      leadsTo: 'Opened',
      decide: (payload) => [{ type: 'Opened', data: { ...payload } }],
    },
    commands,
    deadlines,
    ...sample.change,
  };
  return { labels: labelsFor(definition, sample.refusals ?? []), ...definition };
}

/** A small process for a test of the engine. */
export const sampleProcess = (sample: Sample): Process => defineProcess(sampleDefinition(sample)) as Process;

function sampleMachine({ work, beside, on, guards }: Sample): AnyStateMachine {
  const config = {
    id: 'sample',
    type: 'parallel',
    on: on ?? {},
    states: { work: { initial: Object.keys(work)[0], states: work }, ...beside },
  };
  return createMachine(config as MachineConfig, { guards: guards ?? {} } as Implementations);
}

function labelsFor(
  definition: Omit<ProcessDefinition<SampleData>, 'labels'>,
  refusals: readonly string[],
): ProcessDefinition['labels'] {
  const labels = (names: Iterable<string>) =>
    Object.fromEntries([...names].map((name) => [name, { 'zh-CN': `中-${name}`, en: name }]));
  return {
    process: { 'zh-CN': '样例', en: 'Sample' },
    states: labels(stateNodes(definition.machine).map(({ path }) => path.join('.'))),
    facts: labels(Object.keys(definition.facts)),
    commands: labels([definition.opening.name, ...Object.keys(definition.commands)]),
    refusals: labels(refusals),
    deadlines: labels(Object.keys(definition.deadlines)),
  };
}
