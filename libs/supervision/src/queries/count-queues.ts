import type { Kysely } from 'kysely';
import type { SupervisionTables } from '../cases-view/tables.ts';
import { matching, type CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';
import type { Queue } from './queue.ts';

/** A queue with what is in it. */
export interface CountedQueue extends Queue {
  readonly count: number;
  readonly overdue: number;
}

/**
 * Counts queues, the cases of one scope each: those of open cases all in one go. Their filters become those within the scope.
 */
export async function countQueues(
  db: Kysely<SupervisionTables>,
  queues: readonly Queue[],
  scope: CaseFilter,
  now: number,
  asOf?: number,
): Promise<CountedQueue[]> {
  const at = asOf ?? now;
  const counted = new Map<string, { count: number; overdue: number }>();
  const isOpen = ({ filter }: Queue) => filter.closed === false;
  const groups = [queues.filter(isOpen), ...queues.filter((queue) => !isOpen(queue)).map((queue) => [queue])];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const common = isOpen(first) ? { closed: false } : first.filter;
    const cases = await foundCases(db, { ...common, ...scope }, asOf, 'all');
    const counts = (await cases(at)
      .select(({ eb, fn }) =>
        group.flatMap(({ filter }, index) => {
          const holds = matching(filter, at)(eb);
          return [
            fn.countAll<number>().filterWhere(holds).as(`count${index}`),
            fn
              .countAll<number>()
              .filterWhere(eb.and([holds, eb('due_at', '<=', at)]))
              .as(`overdue${index}`),
          ];
        }),
      )
      .executeTakeFirstOrThrow()) as Record<string, number>;
    group.forEach(({ id }, index) =>
      counted.set(id, {
        count: Number(counts[`count${index}`]),
        overdue: Number(counts[`overdue${index}`]),
      }),
    );
  }
  return queues.map((queue) => ({
    ...queue,
    filter: { ...queue.filter, ...scope },
    ...counted.get(queue.id)!,
  }));
}
