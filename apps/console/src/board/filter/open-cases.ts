import type { CaseFilter, FilterName } from './case-filter.ts';

/** Filters that speak of how cases ended: who asks so means those that are over, too. */
const OF_THE_END: readonly FilterName[] = [
  'closed',
  'final',
  'broken',
  'outcome',
  'score',
  'closedFrom',
  'closedBefore',
  'resolvedFrom',
  'resolvedBefore',
];

/** What the API is asked for: cases that aren’t over, unless the filter says something else about it. */
export function asked(filter: CaseFilter): Readonly<Record<string, string>> {
  const { final, ...rest } = filter;
  if (final === 'any') return rest;
  const speaksOfTheEnd = OF_THE_END.some((name) => filter[name] !== undefined);
  return { ...rest, ...(final !== undefined ? { final } : !speaksOfTheEnd && { final: 'false' }) };
}

/** The filter of a board that shows exactly what the API answers to this one, with no more said about the end than is needed. */
export function asShown(filter: CaseFilter): CaseFilter {
  const { final, ...rest } = filter;
  if (asked(rest).final === final) return rest;
  return final === undefined ? { ...rest, final: 'any' } : filter;
}

/** Whether cases that are over may be among what the API is asked for: columns by state have none for them. */
export const mayBeOver = (filter: Readonly<Record<string, string>>): boolean =>
  filter.final !== 'false' && filter.closed !== 'false';
