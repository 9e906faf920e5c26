import type { Localised } from '../language/language.ts';
import type { FieldPath } from './field.ts';

/** What fields are called, by name; `told.channel` goes before `channel` for the one inside `told`. */
export type FieldLabels = Readonly<Record<string, Localised>>;

/** What the field at a path is called. */
export function labelOf(labels: FieldLabels, path: FieldPath): Localised | undefined {
  const [name = '', parent] = [...path].reverse();
  return (parent === undefined ? undefined : labels[`${parent}.${name}`]) ?? labels[name];
}
