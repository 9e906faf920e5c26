import { stateNodes, type Process } from '@huiyin/process-engine';
import { CASE_PLACEHOLDER } from './case-id.ts';
import type { CaseNotion, Mapping, Meaning, StepRule } from './mapping.ts';
import { readLogOptions } from './read-log-options.ts';
import type { Template } from './template.ts';
import { ROOT, WrittenValue } from './written-value.ts';
import { readYaml } from './yaml-file.ts';

/**
 * Reads a mapping and holds it against the process that it names, so that a misspelt fact or state is an error now rather
 * than a deviation in every case.
 *
 * @throws InvalidMappingError that names the place.
 */
export async function readMapping(path: string, processes: readonly Process[]): Promise<Mapping> {
  const root = new WrittenValue(path, ROOT, await readYaml(path)).only(
    ...(['name', 'process', 'log', 'case', 'kind', 'actor', 'opening', 'steps'] as const),
  );
  const id = root.process.text;
  const process =
    processes.find((known) => known.id === id) ??
    root.process.fail(`must be one of ${processes.map((known) => known.id).join(', ')}`);
  const actor = root.actor.only('id', 'role', 'store');
  return {
    name: root.name.text,
    process: id,
    log: readLogOptions(root.log),
    case: readCaseNotion(root.case),
    kind: root.kind.given ? root.kind.text : '{activity}',
    actor: {
      id: actor.id.text,
      role: actor.role.text,
      ...(actor.store.given && { store: actor.store.text }),
    },
    opening: root.opening.members as Template,
    steps: root.steps.list.map((step) => readStep(step, process)),
  };
}

function readCaseNotion(written: WrittenValue): CaseNotion {
  const { by, id } = written.only('by', 'id');
  return { by: readKey(by), id: readCaseId(id) };
}

function readKey(by: WrittenValue): CaseNotion['by'] {
  if (by.value === 'trace') return 'trace';
  const { column, object, through } = by.only('column', 'object', 'through');
  if (column.given) return { column: column.text };
  return through.given ? { object: object.text, through: through.texts } : { object: object.text };
}

function readCaseId(id: WrittenValue): string {
  if (!id.given) return '{case|slug}';
  const around = id.text.split(CASE_PLACEHOLDER);
  if (around.length === 1) id.fail('must hold {case|slug}, or all cases would be one');
  if (!around.every((text) => /^[A-Za-z0-9_.:-]*$/.test(text)))
    id.fail('must be {case|slug} with letters, digits and . _ : - around it');
  return id.text;
}

function readStep(written: WrittenValue, process: Process): StepRule {
  const { when, opens, means } = written.only('when', 'opens', 'means');
  const kinds = Object.keys(when.members).map((name) => [name, when.member(name).texts] as const);
  const meanings = means.given ? means.list : [];
  if (opens.given && opens.value !== true) opens.fail('must be true, or left out');
  if (meanings.length === 0 && !opens.given)
    written.fail('must say what the step means, or that it opens the case');
  return {
    when: Object.fromEntries(kinds),
    ...(opens.given && { opens: true }),
    means: meanings.map((meaning) => readMeaning(meaning, process)),
  };
}

function readMeaning(written: WrittenValue, { id, definition }: Process): Meaning {
  const { in: states, where, facts } = written.only('in', 'where', 'facts');
  const known = new Set(stateNodes(definition.machine).map(({ path }) => path.join('.')));
  for (const state of states.given ? states.texts : [])
    if (!known.has(state)) states.fail(`names ${state}, which is not a state of ${id}`);
  const named = facts.list.flatMap((fact) => {
    const types = typeof fact.value === 'string' ? [fact.value] : Object.keys(fact.members);
    return types.map((type) => {
      if (!Object.hasOwn(definition.facts, type)) fact.fail(`names ${type}, which is not a fact of ${id}`);
      const data = typeof fact.value === 'string' ? undefined : fact.member(type);
      // `- FactType:` with nothing behind it is a fact without data.
      return { type, data: (data?.value == null ? {} : data.members) as Template };
    });
  });
  if (named.length === 0) facts.fail('must name at least one fact');
  return {
    ...(states.given && { in: states.texts }),
    ...(where.given && { where: where.members as Record<string, Template> }),
    facts: named,
  };
}
