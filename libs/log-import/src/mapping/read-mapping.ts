import { readFile } from 'node:fs/promises';
import type { Process } from '@huiyin/process-engine';
import { stateNodes } from '@huiyin/process-engine';
import { parse, YAMLParseError } from 'yaml';
import { InvalidMappingError } from './invalid-mapping-error.ts';
import type { CaseNotion, Mapping, Meaning, StepRule } from './mapping.ts';
import type { Template } from './template.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * Reads a mapping and holds it against the process that it names, so that a misspelt fact or state is an error now rather
 * than a deviation in every case.
 *
 * @throws InvalidMappingError that names the place.
 */
export async function readMapping(path: string, processes: readonly Process[]): Promise<Mapping> {
  return new MappingReader(path, processes).read(await yamlOf(path));
}

async function yamlOf(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InvalidMappingError(path, 'the file', `can't be read (${(error as Error).message})`);
  }
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [position] = error.linePos ?? [];
    throw new InvalidMappingError(
      path,
      `line ${position?.line ?? '?'}`,
      `isn't YAML (${error.message.split('\n')[0]})`,
    );
  }
}

class MappingReader {
  #process!: Process;

  constructor(
    readonly path: string,
    readonly processes: readonly Process[],
  ) {}

  read(document: unknown): Mapping {
    const root = this.#object(document, 'the mapping');
    this.#only(root, ['name', 'process', 'log', 'case', 'kind', 'actor', 'opening', 'steps'], 'the mapping');
    const name = this.#text(root.process, 'process');
    const process = this.processes.find(({ id }) => id === name);
    if (!process) this.#fail('process', `must be one of ${this.processes.map(({ id }) => id).join(', ')}`);
    this.#process = process;
    const actor = this.#object(root.actor, 'actor');
    this.#only(actor, ['id', 'role', 'store'], 'actor');
    return {
      name: this.#text(root.name, 'name'),
      process: name,
      log: root.log === undefined ? {} : this.#object(root.log, 'log'),
      case: this.#caseNotion(root.case),
      kind: root.kind === undefined ? '{activity}' : this.#text(root.kind, 'kind'),
      actor: {
        id: this.#text(actor.id, 'actor.id'),
        role: this.#text(actor.role, 'actor.role'),
        ...(actor.store !== undefined && { store: this.#text(actor.store, 'actor.store') }),
      },
      opening: this.#object(root.opening, 'opening') as Template,
      steps: this.#list(root.steps, 'steps').map((step, index) => this.#step(step, `steps[${index}]`)),
    };
  }

  #caseNotion(value: unknown): CaseNotion {
    const notion = this.#object(value, 'case');
    this.#only(notion, ['by', 'id'], 'case');
    const id = notion.id === undefined ? '{case|slug}' : this.#text(notion.id, 'case.id');
    if (notion.by === 'trace') return { by: 'trace', id };
    const by = this.#object(notion.by, 'case.by');
    this.#only(by, ['column', 'object', 'through'], 'case.by');
    if (by.column !== undefined) return { by: { column: this.#text(by.column, 'case.by.column') }, id };
    const object = this.#text(by.object, 'case.by.object');
    return by.through === undefined
      ? { by: { object }, id }
      : { by: { object, through: this.#texts(by.through, 'case.by.through') }, id };
  }

  #step(value: unknown, at: string): StepRule {
    const step = this.#object(value, at);
    this.#only(step, ['when', 'opens', 'means'], at);
    const when = Object.entries(this.#object(step.when, `${at}.when`)).map(
      ([name, values]) => [name, this.#texts(values, `${at}.when.${name}`)] as const,
    );
    const means = step.means === undefined ? [] : this.#list(step.means, `${at}.means`);
    if (means.length === 0 && step.opens !== true)
      this.#fail(at, 'must say what the step means, or that it opens the case');
    return {
      when: Object.fromEntries(when),
      ...(step.opens === true && { opens: true }),
      means: means.map((meaning, index) => this.#meaning(meaning, `${at}.means[${index}]`)),
    };
  }

  #meaning(value: unknown, at: string): Meaning {
    const meaning = this.#object(value, at);
    this.#only(meaning, ['in', 'where', 'facts'], at);
    const states = meaning.in === undefined ? undefined : this.#texts(meaning.in, `${at}.in`);
    const known = new Set(stateNodes(this.#process.definition.machine).map(({ path }) => path.join('.')));
    for (const state of states ?? [])
      if (!known.has(state))
        this.#fail(`${at}.in`, `names ${state}, which is not a state of ${this.#process.id}`);
    const facts = this.#list(meaning.facts, `${at}.facts`).flatMap((fact, index) => {
      const place = `${at}.facts[${index}]`;
      return Object.entries(typeof fact === 'string' ? { [fact]: {} } : this.#object(fact, place)).map(
        ([type, data]) => {
          if (!Object.hasOwn(this.#process.definition.facts, type))
            this.#fail(place, `names ${type}, which is not a fact of ${this.#process.id}`);
          return { type, data: (data ?? {}) as Template };
        },
      );
    });
    if (facts.length === 0) this.#fail(`${at}.facts`, 'must name at least one fact');
    return {
      ...(states && { in: states }),
      ...(meaning.where !== undefined && {
        where: this.#object(meaning.where, `${at}.where`) as Record<string, Template>,
      }),
      facts,
    };
  }

  #object(value: unknown, at: string): Plain {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      this.#fail(at, 'must be a mapping of keys to values');
    return value as Plain;
  }

  #list(value: unknown, at: string): readonly unknown[] {
    if (!Array.isArray(value)) this.#fail(at, 'must be a list');
    return value;
  }

  #text(value: unknown, at: string): string {
    if (typeof value !== 'string' || value === '') this.#fail(at, 'must be a text');
    return value;
  }

  #texts(value: unknown, at: string): readonly string[] {
    return [value].flat().map((item) => this.#text(typeof item === 'number' ? String(item) : item, at));
  }

  #only(object: Plain, keys: readonly string[], at: string): void {
    const strange = Object.keys(object).find((key) => !keys.includes(key));
    if (strange !== undefined) this.#fail(at, `has no "${strange}" (only ${keys.join(', ')})`);
  }

  #fail(at: string, reason: string): never {
    throw new InvalidMappingError(this.path, at, reason);
  }
}
