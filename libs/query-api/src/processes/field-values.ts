import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Label } from '@huiyin/process-engine';
import { CASE_ITEM_VALUES } from '../cases/case-item-values.ts';

type ByWord = Readonly<Record<string, Label>>;

/** By the name of a field and a word that it can hold: how people call it. What lists say of cases, and what processes hold. */
export function fieldValues({
  processes,
}: Pick<ProcessCatalogue, 'processes'>): Readonly<Record<string, ByWord>> {
  const merged: Record<string, ByWord> = { ...CASE_ITEM_VALUES };
  for (const { definition } of processes)
    for (const [field, words] of Object.entries(definition.terms?.values ?? {}))
      merged[field] = { ...merged[field], ...words };
  return merged;
}
