import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';
import { localDay } from './local-day.ts';

/** Whose work can be looked at. */
export const WORKLOAD_BY = ['assignee', 'team', 'store'] as const;
export type WorkloadBy = (typeof WORKLOAD_BY)[number];

/** How much somebody has to do. Moments are epoch milliseconds. */
export interface Workload {
  /** The person, team or store; null: cases that have none. */
  readonly of: string | null;
  readonly open: number;
  /** Of the open ones: due before the end of the day (+08:00), and not overdue. */
  readonly dueToday: number;
  readonly overdue: number;
  readonly escalated: number;
  /** When the oldest open one was opened; null where none is open. */
  readonly oldest: number | null;
  /** Closed since the day began. */
  readonly closedToday: number;
}

const NO_WORK = { open: 0, dueToday: 0, overdue: 0, escalated: 0, oldest: null, closedToday: 0 };

/**
 * The work of each person, team or store that has anything open or closed something today; who has most open comes first. What is
 * open of one is listed by `{ ...scope, closed: false, [by]: [of] }`.
 */
export async function workload(
  db: Kysely<SupervisionTables>,
  by: WorkloadBy,
  scope: CaseFilter,
  now: number,
  asOf?: number,
): Promise<Workload[]> {
  const at = asOf ?? now;
  const today = localDay(at);
  const stillOpen = await foundCases(db, { ...scope, closed: false }, asOf, 'all');
  const open = await stillOpen(at)
    .select(by)
    .select(({ eb, fn }) => [
      fn.countAll<number>().as('open'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('due_at', '>', at), eb('due_at', '<', today.until)]))
        .as('dueToday'),
      fn.countAll<number>().filterWhere('due_at', '<=', at).as('overdue'),
      fn.countAll<number>().filterWhere('level', '>', 0).as('escalated'),
      fn.min('opened_at').as('oldest'),
    ])
    .groupBy(by)
    .execute();
  const closing = { ...scope, closed: true, closedFrom: today.from, closedBefore: today.until };
  const justClosed = await foundCases(db, closing, asOf, 'all');
  const closed = await justClosed(at)
    .select(by)
    .select(({ fn }) => fn.countAll<number>().as('closedToday'))
    .groupBy(by)
    .execute();
  const all = new Map<string | null, Workload>();
  for (const { [by]: of, ...figures } of open) all.set(of, { ...NO_WORK, of, ...figures });
  for (const { [by]: of, closedToday } of closed)
    all.set(of, { ...(all.get(of) ?? { ...NO_WORK, of }), closedToday });
  return [...all.values()].sort(mostFirst);
}

const mostFirst = (one: Workload, other: Workload): number =>
  other.open - one.open || ((one.of ?? '') < (other.of ?? '') ? -1 : 1);
