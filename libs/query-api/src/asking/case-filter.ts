import type { Actor } from '@huiyin/service-kit';
import type { CaseFilter } from '@huiyin/supervision';
import { departmentsInScope, storesInScope } from '../access/scope.ts';
import type { CaseFilterFields } from './case-filter-query.ts';
import { momentOf } from './moment.ts';
import { namesIn, numbersIn } from './names.ts';

const NAMED = [
  'process',
  'state',
  'team',
  'owner',
  'assignee',
  'category',
  'severity',
  'channel',
  'tier',
  'product',
  'customer',
  'order',
  'outcome',
  'clock',
] as const;
const NUMBERED = ['level', 'score'] as const;
const FLAGS = [
  'escalated',
  'unassigned',
  'overdue',
  'closed',
  'final',
  'broken',
  'reopened',
  'reminded',
] as const;
const MOMENTS = [
  'dueFrom',
  'dueBefore',
  'openedFrom',
  'openedBefore',
  'enteredFrom',
  'enteredBefore',
  'closedFrom',
  'closedBefore',
  'resolvedFrom',
  'resolvedBefore',
  'notChangedSince',
] as const;

/**
 * The filter that a query means, in the caller's scope.
 *
 * @throws Problem 403 for other stores than the caller's, 400 `invalid-moment`.
 */
export function caseFilterOf(actor: Actor, query: CaseFilterFields): CaseFilter {
  const filter: Record<string, unknown> = {
    store: storesInScope(actor, namesIn(query.store)),
    sentTo: departmentsInScope(actor),
  };
  for (const name of NAMED) filter[name] = namesIn(query[name]);
  for (const name of NUMBERED) filter[name] = numbersIn(query[name]);
  for (const name of FLAGS) filter[name] = query[name];
  for (const name of MOMENTS) {
    const text = query[name];
    if (text !== undefined) filter[name] = momentOf(text, name);
  }
  filter.text = query.text;
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
