import { jsonFlaw } from './json-flaw.ts';

/** Longest JSON text of one event's data or metadata, in UTF-16 code units. */
export const LONGEST_TEXT = 16 * 1024 * 1024;

/** Why a value has no faithful JSON text, as a clause that follows "can't be recorded:". */
export class NotFaithful extends Error {}

/**
 * The JSON text of a value that `JSON.parse` gives back unchanged.
 *
 * @throws NotFaithful when there is no such text.
 */
export function jsonText(name: string, value: unknown): string {
  const text = stringify(name, value);
  if (hasLoneSurrogate(text)) {
    throw new NotFaithful(`its ${name} holds half of a surrogate pair, which is no Unicode text`);
  }
  checkLength(name, text);
  return text;
}

/** @throws NotFaithful when a text is too long to be kept. */
export function checkLength(name: string, text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new NotFaithful(`its ${name} is ${text.length} characters long, more than ${LONGEST_TEXT}`);
  }
}

function stringify(name: string, value: unknown): string {
  let text: string | undefined;
  let flaw: string | undefined;
  try {
    text = JSON.stringify(value);
    flaw = jsonFlaw(value);
  } catch (error) {
    // BigInt, a cycle, nesting beyond the stack: V8's first line says which.
    flaw = ` can't be put into JSON (${String(error instanceof Error ? error.message : error).split('\n', 1)[0]})`;
  }
  if (text === undefined || flaw !== undefined)
    throw new NotFaithful(`its ${name}${flaw ?? ' is undefined'}`);
  return text;
}

/**
 * `JSON.stringify` is well-formed (ECMA-262): it writes a paired surrogate as it is and a lone one as `\udxxx`.
 * A backslash in the value is itself doubled, so only an odd one before the `u` counts.
 */
export function hasLoneSurrogate(text: string): boolean {
  return text.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/.test(text);
}
