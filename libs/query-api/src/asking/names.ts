/**
 * Values separated by commas, one to fifty of them, as filters are written in a query. A comma that belongs to a value has a backslash
 * before it, and so has a backslash.
 */
export const NAMES = /^(?:[^\p{Cc},\\]|\\[,\\]){1,200}(?:,(?:[^\p{Cc},\\]|\\[,\\]){1,200}){0,49}$/u;

/** The same where a value may be empty, which means: none. */
export const NAMES_OR_NONE = /^(?:[^\p{Cc},\\]|\\[,\\]){0,200}(?:,(?:[^\p{Cc},\\]|\\[,\\]){0,200}){0,49}$/u;

/** One value. */
export const NAME = /^[^\p{Cc}]{1,200}$/u;

/** Small numbers separated by commas. */
export const NUMBERS = /^\d{1,2}(,\d{1,2}){0,9}$/;

/** The values in such a list. */
export function namesIn(list: string | undefined): readonly string[] | undefined {
  if (list === undefined) return undefined;
  const values = [''];
  for (const [, escaped, character] of list.matchAll(/\\(.)|([^])/gu))
    if (character === ',') values.push('');
    else values[values.length - 1] += escaped ?? character ?? '';
  return values;
}

/** Such a list of values. */
export const listOfNames = (values: readonly (string | null)[]): string =>
  values.map((value) => (value ?? '').replace(/[,\\]/g, '\\$&')).join(',');

/** The numbers in such a list. */
export const numbersIn = (list: string | undefined): readonly number[] | undefined =>
  list?.split(',').map(Number);
