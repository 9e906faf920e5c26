import type { Language, Localised } from '@huiyin/service-kit';
import { CASE_ITEM_VALUES } from '../cases/case-item-values.ts';

const VALUES: Readonly<Record<string, Readonly<Record<string, Localised>>>> = CASE_ITEM_VALUES;

/** What people call a value; the value itself where it has no name of its own. */
export function valueLabel(
  column: string,
  value: string | null | undefined,
  language: Language,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  const named = VALUES[column];
  return named && Object.hasOwn(named, value) ? named[value]![language] : value;
}
