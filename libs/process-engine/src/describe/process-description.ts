import type { AnyStateNode } from 'xstate';
import { ENGINE_REFUSALS } from '../decide/engine-refusal.ts';
import type { Process } from '../definition/define-process.ts';
import type { Label } from '../definition/label.ts';
import { arrowsOf } from '../diagram/arrows.ts';
import { stateNodes } from '../statechart/state-nodes.ts';
import type {
  CommandDescription,
  JsonSchema,
  NodeDescription,
  ProcessDescription,
  ProcessSummary,
  StateDescription,
} from './description.ts';

/** The JSON Schema of a payload's class: how classes are turned into schemas is the caller's business. */
export type SchemaOf = (payload: new () => object) => JsonSchema;

/** What lists and boards need to know of a process. */
export function processSummary({ definition }: Process): ProcessSummary {
  const { id, collection, version, labels, mainRegion, opening, machine } = definition;
  return {
    id,
    collection,
    version,
    label: labels.process,
    mainRegion,
    opening: { name: opening.name, label: labelOf(labels.commands, opening.name), by: opening.by },
    states: stateNodes(machine)
      .filter(({ path, type }) => path[0] === mainRegion && (type === 'atomic' || type === 'final'))
      .map((node) => stateDescription(node, labels.states)),
  };
}

/** All that can be known of a process from its definition: the same that its page and its diagram are made of. */
export function processDescription(process: Process, schemaOf: SchemaOf): ProcessDescription {
  const { definition, deadlineRules } = process;
  const { labels, machine, opening, terms } = definition;
  const command = (name: string, { by, leadsTo, payload }: Declared): CommandDescription => ({
    name,
    label: labelOf(labels.commands, name),
    by,
    leadsTo: [leadsTo].flat(),
    schema: schemaOf(payload),
  });
  return {
    ...processSummary(process),
    nodes: stateNodes(machine)
      .filter(({ parent }) => parent !== undefined)
      .map((node) => nodeDescription(node, process)),
    transitions: arrowsOf(machine).map(({ source, target, fact, guards }) => ({
      from: source.path.join('.'),
      to: target.path.join('.'),
      fact,
      guards,
    })),
    facts: mapped(definition.facts, (name, { answers = false, asks = false, personal = [] }) => ({
      label: labelOf(labels.facts, name),
      answers,
      asks,
      personal,
    })),
    deadlines: mapped(Object.fromEntries(deadlineRules), (name, { runsIn, fact, lapses }) => ({
      label: labelOf(labels.deadlines, name),
      runsIn,
      fact,
      ...(lapses && { lapses }),
    })),
    opening: command(opening.name, opening),
    commands: mapped(definition.commands, command),
    refusals: { ...ENGINE_REFUSALS, ...labels.refusals },
    fields: terms?.fields ?? {},
  };
}

/** What a command's declaration and the opening's have in common. */
interface Declared {
  readonly by: readonly string[];
  readonly leadsTo: string | readonly string[];
  readonly payload: new () => object;
}

function stateDescription(node: AnyStateNode, labels: Readonly<Record<string, Label>>): StateDescription {
  const path = node.path.join('.');
  return {
    name: node.path.slice(1).join('.'),
    path,
    label: labelOf(labels, path),
    ...peopleOf(node),
    // A final state nested in another one ends that one, not the case.
    final: node.type === 'final' && node.path.length === 2,
  };
}

function nodeDescription(
  node: AnyStateNode,
  { definition: { labels }, deadlineRules }: Process,
): NodeDescription {
  const path = node.path.join('.');
  const parent = node.parent!;
  return {
    path,
    ...(parent.path.length > 0 && { parent: parent.path.join('.') }),
    kind: node.type as NodeDescription['kind'],
    initial: parent.type === 'parallel' || parent.initial.target.includes(node),
    label: labelOf(labels.states, path),
    ...peopleOf(node),
    deadlines: deadlineRules.filter(([, { runsIn }]) => runsIn === path).map(([name]) => name),
  };
}

function peopleOf({ meta, type }: AnyStateNode): Pick<StateDescription, 'owner' | 'awaits'> {
  const { owner, awaits } = (meta ?? {}) as { readonly owner?: unknown; readonly awaits?: unknown };
  return {
    ...(typeof owner === 'string' && type !== 'final' && { owner }),
    ...(typeof awaits === 'string' && { awaits }),
  };
}

/** A definition that lacks one isn't well-formed: it never became a process. */
const labelOf = (labels: Readonly<Record<string, Label>>, name: string): Label => labels[name]!;

const mapped = <Value, Described>(
  record: Readonly<Record<string, Value>>,
  describe: (name: string, value: Value) => Described,
): Record<string, Described> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, describe(name, value)]));
