import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SYSTEM_PROJECTIONS } from '../system-projections.ts';

/** What somebody has decided about a projection. */
export type RunChoice = 'running' | 'stopped' | 'aborted';

/**
 * Which projections are to run. Not part of the index, which may be thrown away at any time: this is what somebody has
 * decided. Kept in `projections.json`, on disk before a change is answered.
 */
export class RunChoices {
  readonly #file: string;
  readonly #choices: Map<string, RunChoice>;

  private constructor(file: string, choices: Map<string, RunChoice>) {
    this.#file = file;
    this.#choices = choices;
  }

  /** @throws Error when the file holds something else: whether projections were stopped would otherwise be guessed. */
  static in(directory: string): RunChoices {
    const file = join(directory, 'projections.json');
    return new RunChoices(file, existsSync(file) ? read(file) : new Map());
  }

  of(projection: string): RunChoice {
    const known = SYSTEM_PROJECTIONS.find(({ name }) => name === projection);
    return this.#choices.get(projection) ?? (known?.runs ? 'running' : 'stopped');
  }

  running(): string[] {
    return SYSTEM_PROJECTIONS.map(({ name }) => name).filter((name) => this.of(name) === 'running');
  }

  choose(projection: string, choice: RunChoice): void {
    const choices = new Map(this.#choices).set(projection, choice);
    replace(this.#file, `${JSON.stringify(Object.fromEntries(choices), undefined, 2)}\n`);
    this.#choices.set(projection, choice);
  }
}

function read(file: string): Map<string, RunChoice> {
  const choices = new Map<string, RunChoice>();
  for (const [projection, choice] of entriesOf(file)) {
    if (choice !== 'running' && choice !== 'stopped' && choice !== 'aborted') throw notChoices(file);
    choices.set(projection, choice);
  }
  return choices;
}

function entriesOf(file: string): [string, unknown][] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw notChoices(file, cause);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw notChoices(file);
  return Object.entries(content);
}

function notChoices(file: string, cause?: unknown): Error {
  return new Error(`${file} does not say which projections run: mend or remove it.`, { cause });
}

/** Either the old text or the new one is there, whenever the power is cut; the new one once this returns. */
function replace(file: string, text: string): void {
  const beside = `${file}.new`;
  writeFileSync(beside, text, { flush: true });
  renameSync(beside, file);
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(file), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
