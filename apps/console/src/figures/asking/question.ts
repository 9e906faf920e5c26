import { ALL_DIMENSIONS, isDimension, type Dimension, type Filters } from './dimension.ts';
import { listOfNames, namesIn } from './names.ts';
import {
  daysAfter,
  isDay,
  isPeriodUnit,
  periodNamed,
  type Day,
  type Period,
  type PeriodUnit,
} from './period.ts';

/** Which stretch of time is asked about: the running period, one that is over or chosen by name, or days from–to, both included. */
export type Stretch =
  | { readonly kind: 'running'; readonly unit: PeriodUnit }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'range'; readonly from: Day; readonly to: Day };

/** What a page of figures asks; it is in the page’s address, and nowhere else. */
export interface Question {
  readonly stretch: Stretch;
  readonly filters: Filters;
  /** What to break it down by. */
  readonly by: readonly Dimension[];
  /** As things stood then, in the companies’ time: a day (its beginning), or `2026-11-01T18:30`. */
  readonly asOf?: string | undefined;
}

/** What a page filters by. The store isn’t among them: the shell chooses which one is looked at, for every page. */
const FILTERED = ALL_DIMENSIONS.filter((dimension) => dimension !== 'store');

/** Parameters of an address that are the question’s. */
const OWN = ['period', 'from', 'to', 'by', 'asOf', ...FILTERED];

/** What an address asks. What can’t be understood in it is left out: an old link still shows something. */
export function questionOf(params: URLSearchParams): Question {
  const asOf = params.get('asOf');
  const by = (params.get('by') ?? '').split(',').filter(isDimension);
  const filters = FILTERED.flatMap((dimension) => {
    const list = params.get(dimension);
    return list === null ? [] : [[dimension, namesIn(list)] as const];
  });
  return {
    stretch: stretchOf(params),
    filters: Object.fromEntries(filters),
    by: [...new Set(by)],
    ...(asOf && { asOf }),
  };
}

function stretchOf(params: URLSearchParams): Stretch {
  const [from, to] = [params.get('from'), params.get('to')];
  if (isDay(from) && isDay(to) && from <= to) return { kind: 'range', from, to };
  const name = params.get('period') ?? '';
  if (isPeriodUnit(name)) return { kind: 'running', unit: name };
  const period = periodNamed(name);
  return period ? { kind: 'period', period } : { kind: 'running', unit: 'month' };
}

/** An address that asks the question; what else is in it stays. */
export function addressOf(
  { stretch, filters, by, asOf }: Question,
  before = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const name of OWN) params.delete(name);
  if (stretch.kind === 'range') {
    params.set('from', stretch.from);
    params.set('to', stretch.to);
  } else if (stretch.kind === 'period') params.set('period', stretch.period.name);
  else if (stretch.unit !== 'month') params.set('period', stretch.unit);
  if (by.length > 0) params.set('by', by.join(','));
  if (asOf !== undefined) params.set('asOf', asOf);
  for (const [dimension, values] of Object.entries(filters)) params.set(dimension, listOfNames(values));
  return params;
}

/** The question’s unit of time; undefined for a range of days. */
export const unitOf = (stretch: Stretch): PeriodUnit | undefined =>
  stretch.kind === 'range' ? undefined : stretch.kind === 'running' ? stretch.unit : stretch.period.unit;

/** What the API is asked about cases: filters and moment. */
export function scopeQuery({ filters, asOf }: Question): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [dimension, values] of Object.entries(filters)) query[dimension] = listOfNames(values);
  if (asOf !== undefined) query.asOf = asOf;
  return query;
}

/** What the API is asked about one stretch of time. */
export function stretchQuery(stretch: Stretch): Record<string, string> {
  if (stretch.kind === 'range') return { from: stretch.from, to: daysAfter(stretch.to, 1) };
  if (stretch.kind === 'running') return { period: stretch.unit };
  return { period: stretch.period.unit, to: stretch.period.until };
}
