import type { CaseFilter } from '@huiyin/supervision';
import { listOfNames } from './names.ts';

/**
 * The address of the list of cases that a filter means.
 *
 * @param asOf as of when, epoch milliseconds; absent: as they are.
 */
export function caseLink(
  filter: CaseFilter,
  asOf: number | undefined,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [string, CaseFilter[keyof CaseFilter]][]) {
    if (value === undefined) continue;
    if (typeof value === 'number') query.set(name, new Date(value).toISOString());
    else query.set(name, Array.isArray(value) ? listOfNames(value.map(String)) : String(value));
  }
  if (asOf !== undefined) query.set('asOf', new Date(asOf).toISOString());
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `/api/cases?${query}`;
}
