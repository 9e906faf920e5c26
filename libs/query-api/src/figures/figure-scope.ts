import type { Actor } from '@huiyin/service-kit';
import { DIMENSIONS, type Dimension, type FigureFilter, type Scope } from '@huiyin/supervision';
import { storesInScope } from '../access/scope.ts';
import { momentOfQuery } from '../asking/as-of-query.ts';
import { momentOf } from '../asking/moment.ts';
import { namesIn } from '../asking/names.ts';
import { assertRange } from '../asking/range-problem.ts';
import type { CountedCasesQuery } from './figure-query.ts';

/** A figure's scope, with the stretch of time that it is asked about. */
export interface AskedScope extends Scope {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Which cases a query means, in the caller's scope.
 *
 * @throws Problem 400 for moments and ranges, 403 for other stores
 */
export function figureScopeOf(
  actor: Actor,
  query: CountedCasesQuery & { readonly silentDays?: number },
  now: number,
): AskedScope {
  const moment = momentOfQuery(query, now);
  const from = query.from === undefined ? undefined : momentOf(query.from, 'from');
  const to = query.to === undefined ? undefined : momentOf(query.to, 'to');
  assertRange(from, to);
  return { ...moment, filter: filterOf(actor, query), silentDays: query.silentDays, from, to };
}

function filterOf(actor: Actor, query: CountedCasesQuery): FigureFilter {
  const filter: { [D in Dimension]?: readonly (string | null)[] } = {};
  for (const dimension of DIMENSIONS) {
    const values = namesIn(query[dimension])?.map((value) => value || null);
    if (values) filter[dimension] = values;
  }
  const stores = storesInScope(actor, namesIn(query.store));
  if (stores) filter.store = stores.map((store) => store || null);
  return filter;
}
