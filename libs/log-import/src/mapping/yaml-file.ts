import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { InvalidMappingError } from './invalid-mapping-error.ts';

/** The value that a YAML file holds. @throws InvalidMappingError that names the line, where one is at fault. */
export async function readYaml(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InvalidMappingError(path, 'the file', `can't be read (${(error as Error).message})`);
  }
  try {
    return parse(text);
  } catch (error) {
    const [first] = (error as Error).message.split('\n');
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const at = line === undefined ? 'the file' : `line ${line}`;
    throw new InvalidMappingError(path, at, `isn't YAML (${first})`);
  }
}
