import type { components } from '../../api/schema.d.ts';
import { changed, filterIn, type CaseFilter } from '../filter/case-filter.ts';

/** A queue as the API counts it. */
export type Queue = components['schemas']['Queues']['items'][number];

const HOUR = 3_600_000;

/**
 * The filter that a queue means, without where it was asked: process and store are the board’s. Moments that move with the clock are
 * those of the full hour, so that a list isn’t another one with each look.
 */
export function queueFilter({ cases }: Pick<Queue, 'cases'>): CaseFilter {
  const filter = changed(filterIn(new URL(cases, 'http://api').searchParams), {
    process: undefined,
    store: undefined,
  });
  const { notChangedSince } = filter;
  if (notChangedSince === undefined) return filter;
  const hour = Math.floor(Date.parse(notChangedSince) / HOUR) * HOUR;
  return { ...filter, notChangedSince: new Date(hour).toISOString() };
}
