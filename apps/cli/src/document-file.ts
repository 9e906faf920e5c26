import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { BadInputError } from './failure.ts';

/**
 * Reads a document from a file: YAML where its name says so, JSON otherwise.
 *
 * @param what it is meant to be, for the message: `a policy`.
 * @throws BadInputError when it holds no such thing as a document.
 */
export async function readDocument(file: string, what: string): Promise<object> {
  try {
    const text = await readFile(file, 'utf8');
    const value: unknown = /\.ya?ml$/i.test(file) ? parse(text) : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new Error('it must be an object');
  } catch (error) {
    throw new BadInputError(`${file} can't be read as ${what}: ${(error as Error).message}`);
  }
}
