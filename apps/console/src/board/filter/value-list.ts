/** The values of a list as filters write it: separated by commas; a comma or backslash inside a value has a backslash before it. */
export function valuesIn(list: string | undefined): readonly string[] {
  if (list === undefined || list === '') return [];
  const values = [''];
  for (const [, escaped, character] of list.matchAll(/\\([^])|([^])/gu))
    if (character === ',') values.push('');
    else values[values.length - 1] += escaped ?? character ?? '';
  return values;
}

/** Such a list of values. */
export const listOf = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[,\\]/g, '\\$&')).join(',');
