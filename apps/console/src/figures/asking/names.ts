/** A list of values as the API’s queries write it: a comma or backslash inside a value has a backslash before it; nothing means none. */
export const listOfNames = (values: readonly (string | null)[]): string =>
  values.map((value) => (value ?? '').replace(/[,\\]/g, '\\$&')).join(',');

/** The values in such a list. */
export function namesIn(list: string): (string | null)[] {
  const values = [''];
  for (const [, escaped, character] of list.matchAll(/\\(.)|([^])/gu))
    if (character === ',') values.push('');
    else values[values.length - 1] += escaped ?? character ?? '';
  return values.map((value) => value || null);
}
