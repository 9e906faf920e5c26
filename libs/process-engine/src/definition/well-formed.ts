import { stateNodes } from '../statechart/state-nodes.ts';
import type { ProcessDefinition } from './process.ts';

/** The definition breaks a rule that everything else relies on. */
export class IllDefinedProcessError extends Error {
  override readonly name = 'IllDefinedProcessError';
  constructor(
    readonly process: string,
    readonly problems: readonly string[],
  ) {
    super(`Process ${process} is ill-defined:\n- ${problems.join('\n- ')}`);
  }
}

/**
 * Refuses definitions that couldn't be replayed: effects, timers and eventless transitions would act without ever
 * being recorded; an unnamed guard can't be told apart in checks; names must fit together.
 *
 * @throws IllDefinedProcessError with every problem found.
 */
export function assertWellFormed(definition: ProcessDefinition): void {
  const problems = [
    ...machineProblems(definition),
    ...nameProblems(definition),
    ...labelProblems(definition),
  ];
  if (problems.length > 0) throw new IllDefinedProcessError(definition.id, problems);
}

function* machineProblems({ machine, facts, mainRegion }: ProcessDefinition): Iterable<string> {
  if (!(mainRegion in machine.states)) yield `the machine has no region "${mainRegion}"`;
  for (const node of stateNodes(machine)) {
    const at = node.path.join('.') || 'the root';
    if (node.invoke.length > 0) yield `${at} invokes an actor: its events would never be recorded`;
    if (node.entry.length + node.exit.length > 0)
      yield `${at} has entry or exit actions: data change in evolve() only`;
    if (node.always?.length) yield `${at} has eventless transitions: a step without a recorded fact`;
    if (node.after.length > 0)
      yield `${at} uses "after": declare a deadline instead, XState's timers aren't recorded`;
    for (const [type, transitions] of node.transitions) {
      if (!(type in facts)) yield `${at} takes ${type}, which is not a declared fact`;
      for (const { guard, actions } of transitions) {
        if (actions.length > 0) yield `${at} runs actions on ${type}: data change in evolve() only`;
        if (typeof guard === 'function' && !('check' in guard)) yield `${at} has an unnamed guard on ${type}`;
      }
    }
  }
}

function* nameProblems(definition: ProcessDefinition): Iterable<string> {
  const { facts, commands, opening, deadlines, machine } = definition;
  const paths = new Set(stateNodes(machine).map(({ path }) => path.join('.')));
  for (const [name, { leadsTo }] of [...Object.entries(commands), [opening.name, opening] as const]) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) yield `command "${name}" isn't in kebab-case`;
    for (const type of [leadsTo].flat())
      if (!(type in facts)) yield `command ${name} leads to ${type}, which is not a declared fact`;
  }
  for (const [name, { runsIn, fact, restartedBy = [] }] of Object.entries(deadlines)) {
    if (!paths.has(runsIn)) yield `deadline ${name} runs in ${runsIn}, which is not a state`;
    for (const type of [fact, ...restartedBy])
      if (!(type in facts)) yield `deadline ${name} names ${type}, which is not a declared fact`;
  }
  for (const type of Object.keys(facts))
    if (!/^([A-Z][a-z0-9]*)+$/.test(type)) yield `fact "${type}" isn't in PascalCase`;
}

function* labelProblems({
  labels,
  machine,
  facts,
  commands,
  opening,
  deadlines,
}: ProcessDefinition): Iterable<string> {
  const wanted = {
    states: stateNodes(machine).flatMap(({ path }) => (path.length > 0 ? [path.join('.')] : [])),
    facts: Object.keys(facts),
    commands: [opening.name, ...Object.keys(commands)],
    deadlines: Object.keys(deadlines),
  };
  for (const [kind, names] of Object.entries(wanted)) {
    const known = labels[kind as keyof typeof wanted];
    for (const name of names) if (!(name in known)) yield `${kind}: "${name}" has no label`;
  }
}
