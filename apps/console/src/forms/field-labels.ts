import { createContext, useContext } from 'react';
import { useLabel } from '../language/language-context.tsx';
import type { FieldPath } from './field.ts';
import { labelOf, type FieldLabels } from './label-of.ts';

/** What the fields of the process are called. */
export const FieldLabelsContext = createContext<FieldLabels>({});

/** Reads what a field is called; its own name where nobody called it anything. */
export function useFieldLabel(): (path: FieldPath) => string {
  const labels = useContext(FieldLabelsContext);
  const label = useLabel();
  return (path) => label(labelOf(labels, path), path.at(-1));
}
