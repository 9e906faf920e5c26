import type { Macro, MacroStep } from './sections/macros.ts';

const PLACES = /\{\{([A-Za-z][A-Za-z0-9-]{0,39})\}\}/g;

/** What has to be filled in when a macro is used, in the order in which it is first met. */
export function parametersOf({ steps }: Pick<Macro, 'steps'>): readonly string[] {
  const found = new Set<string>();
  for (const { payload } of steps)
    withTexts(payload, (text) => text.replace(PLACES, (place, name: string) => (found.add(name), place)));
  return [...found];
}

/** The payload of a step with its places filled in; a place without a value stays as it is written. */
export const filledPayload = ({ payload }: MacroStep, values: Readonly<Record<string, string>>): object =>
  withTexts(payload, (text) =>
    text.replace(PLACES, (place, name: string) => (Object.hasOwn(values, name) ? values[name]! : place)),
  ) as object;

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, change)]));
}
