import type { Process } from '@huiyin/process-engine';
import type { Kysely } from 'kysely';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';
import type { CaseFilter } from './case-filter.ts';
import { foundCases } from './found-cases.ts';
import { pageOfCases, type CasePage, type Sort } from './page-of-cases.ts';
import { mainStates } from './states.ts';

/** The cases of a process in one state. */
export interface BoardColumn {
  readonly state: string;
  /** The role responsible. */
  readonly owner: string | null;
  readonly count: number;
  readonly overdue: number;
  /** The first of them. */
  readonly cards: readonly CaseRow[];
  /** The cursor for the next ones, in a list by `filter` and the same order; absent where these are all. */
  readonly next?: string;
  /** Lists all of them. */
  readonly filter: CaseFilter;
}

/** How many cards each column shows, and which come first. */
export interface BoardOptions {
  readonly cards: number;
  readonly sort?: Sort;
  readonly descending?: boolean;
}

/**
 * The cases of a process that aren't over, by state, in the order of its definition. A state that isn't in the definition any more,
 * because cases run on an older version of it, comes at the end.
 */
export async function board(
  db: Kysely<SupervisionTables>,
  process: Process,
  scope: CaseFilter,
  { cards, sort = 'due', descending = false }: BoardOptions,
  now: number,
  asOf?: number,
): Promise<BoardColumn[]> {
  const filter = { ...scope, process: [process.id], final: false };
  const cases = await foundCases(db, filter, asOf, 'all');
  const counted = await cases(asOf ?? now)
    .select(['state'])
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn
        .countAll<number>()
        .filterWhere('due_at', '<=', asOf ?? now)
        .as('overdue'),
    ])
    .groupBy('state')
    .execute();
  const counts = new Map(counted.map((found) => [found.state, found]));
  const states = mainStates(process).filter(({ final }) => !final);
  const known = new Set(states.map(({ name }) => name));
  const strange = [...counts.keys()].filter((name) => !known.has(name)).sort();
  const columns: BoardColumn[] = [];
  for (const { name, owner } of [...states, ...strange.map((name) => ({ name, owner: undefined }))]) {
    const { count = 0, overdue = 0 } = counts.get(name) ?? {};
    const inState = { ...filter, state: [name] };
    const order = { sort, descending, limit: cards };
    const inExactly = (judgedAt: number) => cases(judgedAt).where('state', '=', name);
    const page: CasePage =
      count > 0 && cards > 0 ? await pageOfCases(inExactly, order, now, asOf) : { rows: [] };
    columns.push({
      state: name,
      owner: owner ?? null,
      count: Number(count),
      overdue: Number(overdue),
      cards: page.rows,
      ...(page.next !== undefined && { next: page.next }),
      filter: inState,
    });
  }
  return columns;
}
