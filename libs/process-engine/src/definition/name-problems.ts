import { STEP_DEVIATED } from '../case/deviation.ts';
import { stateNodes } from '../statechart/state-nodes.ts';
import type { ProcessDefinition } from './process.ts';

/** Names that aren't spelled as their kind is, or that name nothing. */
export function* nameProblems(definition: ProcessDefinition): Generator<string> {
  const { facts, machine, loopBounds = [], escalationLevels = [] } = definition;
  const paths = new Set(stateNodes(machine).map(({ path }) => path.join('.')));
  yield* commandProblems(definition);
  yield* deadlineProblems(definition, paths);
  for (const type of Object.keys(facts)) {
    if (type === STEP_DEVIATED) yield `fact ${type} belongs to the engine`;
    if (!/^([A-Z][a-z0-9]*)+$/.test(type)) yield `fact "${type}" isn't in PascalCase`;
  }
  for (const { guard } of loopBounds)
    if (!Object.hasOwn(machine.implementations.guards, guard))
      yield `loops are bounded by ${guard}, which is no guard of the machine`;
  for (const level of escalationLevels)
    if (!paths.has(level)) yield `${level} is an escalation level, and not a state`;
}

function* commandProblems({ facts, commands, opening }: ProcessDefinition): Generator<string> {
  if (Object.hasOwn(commands, opening.name))
    yield `command ${opening.name} opens a case and is declared again`;
  for (const [name, { leadsTo }] of [...Object.entries(commands), [opening.name, opening] as const]) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) yield `command "${name}" isn't in kebab-case`;
    for (const type of [leadsTo].flat())
      if (!Object.hasOwn(facts, type)) yield `command ${name} leads to ${type}, which is not a declared fact`;
  }
}

function* deadlineProblems(
  { facts, deadlines }: ProcessDefinition,
  paths: ReadonlySet<string>,
): Generator<string> {
  for (const [name, { runsIn, pausesIn, fact, restartedBy = [], cancelledBy = [] }] of Object.entries(
    deadlines,
  )) {
    if (!/^[a-z][A-Za-z]*$/.test(name)) yield `deadline "${name}" isn't in camelCase`;
    if (!paths.has(runsIn)) yield `deadline ${name} runs in ${runsIn}, which is not a state`;
    if (pausesIn !== undefined && !paths.has(pausesIn))
      yield `deadline ${name} pauses in ${pausesIn}, which is not a state`;
    for (const type of [fact, ...restartedBy, ...cancelledBy])
      if (!Object.hasOwn(facts, type)) yield `deadline ${name} names ${type}, which is not a declared fact`;
  }
}

/** What people would see by its code name. */
export function* labelProblems({
  labels,
  machine,
  facts,
  commands,
  opening,
  deadlines,
}: ProcessDefinition): Generator<string> {
  const wanted = {
    states: stateNodes(machine).flatMap(({ path }) => (path.length > 0 ? [path.join('.')] : [])),
    facts: Object.keys(facts),
    commands: [opening.name, ...Object.keys(commands)],
    deadlines: Object.keys(deadlines),
  };
  for (const [kind, names] of Object.entries(wanted)) {
    const known = labels[kind as keyof typeof wanted];
    for (const name of names) if (!Object.hasOwn(known, name)) yield `${kind}: "${name}" has no label`;
  }
}
