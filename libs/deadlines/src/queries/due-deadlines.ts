import type { Kysely, SelectQueryBuilder } from 'kysely';
import { NEVER, type DeadlineRow, type DeadlineTables } from '../view/tables.ts';

/** Where a list of what is due goes on: after the deadline that came last. */
export interface DuePlace {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly id: string;
}

export interface DueOptions {
  /** Epoch milliseconds: what is due at this moment is included. */
  readonly before: number;
  readonly limit: number;
  readonly after?: DuePlace;
  readonly process?: string;
  readonly store?: string;
}

/** Deadlines that are due and weren't marked overdue yet, in due order. */
export const dueDeadlines = (db: Kysely<DeadlineTables>, options: DueOptions): Promise<DeadlineRow[]> =>
  due(db.selectFrom('deadlines').selectAll(), 'fires_at', options).execute();

/** Deadlines that somebody is to be reminded of by now, and that aren't due yet; longest overdue reminders first. */
export const dueReminders = (db: Kysely<DeadlineTables>, options: DueOptions): Promise<DeadlineRow[]> =>
  due(db.selectFrom('deadlines').selectAll(), 'remind_at', options)
    .where('due_at', '>', options.before)
    .execute();

/** What runs in a case, next due first. */
export const runningDeadlines = (db: Kysely<DeadlineTables>, caseId: string): Promise<DeadlineRow[]> =>
  db
    .selectFrom('deadlines')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_at')
    .orderBy('id')
    .execute();

/** How many deadlines that weren't marked overdue yet are due at a moment. */
export async function countDue(db: Kysely<DeadlineTables>, at: number): Promise<number> {
  const { count } = await db
    .selectFrom('deadlines')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('fires_at', '<=', at)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The moments of what comes next: the next deadline that is due, and the next reminder. `NEVER` where there is none. */
export async function nextMoments(
  db: Kysely<DeadlineTables>,
): Promise<{ readonly due: number; readonly reminder: number }> {
  const next = async (column: 'fires_at' | 'remind_at') => {
    const row = await db
      .selectFrom('deadlines')
      .select(column)
      .orderBy(column)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return row?.[column] ?? NEVER;
  };
  return { due: await next('fires_at'), reminder: await next('remind_at') };
}

function due(
  query: SelectQueryBuilder<DeadlineTables, 'deadlines', DeadlineRow>,
  column: 'fires_at' | 'remind_at',
  { before, limit, after, process, store }: DueOptions,
) {
  let found = query.where(column, '<=', before).orderBy(column).orderBy('id').limit(limit);
  if (after) found = found.where((eb) => eb(eb.refTuple(column, 'id'), '>', eb.tuple(after.at, after.id)));
  if (process !== undefined) found = found.where('process', '=', process);
  if (store !== undefined) found = found.where('store', '=', store);
  return found;
}
