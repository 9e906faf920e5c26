import type { SlaFilter } from '@huiyin/deadlines';
import type { Actor } from '@huiyin/service-kit';
import { storesInScope } from '../access/scope.ts';
import { momentOfQuery } from '../asking/as-of-query.ts';
import { momentOf } from '../asking/moment.ts';
import { namesIn } from '../asking/names.ts';
import { assertRange } from '../asking/range-problem.ts';
import type { SlaScopeQuery } from './sla-query.ts';

const THIRTY_DAYS = 30 * 86_400_000;

/** Which targets a query means, within the scope of who asks. @throws Problem 400 for moments and ranges, 403 for other stores */
export function slaFilterOf(actor: Actor, query: SlaScopeQuery, now: number): SlaFilter {
  const { now: asOf } = momentOfQuery(query, now);
  // The moment asked about itself counts.
  const to = query.to === undefined ? asOf + 1 : momentOf(query.to, 'to');
  const from = query.from === undefined ? to - THIRTY_DAYS : momentOf(query.from, 'from');
  assertRange(from, to);
  const [target, process] = [namesIn(query.target), namesIn(query.process)];
  const store = storesInScope(actor, namesIn(query.store));
  return { from, to, asOf, ...(target && { target }), ...(process && { process }), ...(store && { store }) };
}
