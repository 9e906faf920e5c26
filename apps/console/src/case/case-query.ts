import type { QueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { CaseCard } from '../cases/case-item.ts';
import type { ProcessSummary } from '../processes/description.ts';
import type { HistoryItem } from './history-item.ts';

/** The most facts that the API gives at once. */
const PAGE = 500;

/** Where answers about a case are kept: `['case', id]` is the beginning of all of them. */
export const caseKey = (id: string, part?: 'card' | 'history' | 'sla' | 'seen') =>
  part === undefined ? ['case', id] : ['case', id, part];

/** The process whose name an id begins with; the longest, where one name begins with another. */
export function processOfCase<P extends Pick<ProcessSummary, 'id'>>(
  id: string,
  processes: readonly P[],
): P | undefined {
  const [longest] = processes
    .filter((process) => id.startsWith(`${process.id}-`))
    .sort((one, other) => other.id.length - one.id.length);
  return longest;
}

/** From now on, this case is read only from views that know the position: what was just done is never missing. */
export function readAfter(client: QueryClient, id: string, position: number): void {
  client.setQueryData<number>(caseKey(id, 'seen'), (seen = -1) => Math.max(seen, position));
}

const afterOf = (client: QueryClient, id: string) => client.getQueryData<number>(caseKey(id, 'seen'));

/** @throws ApiProblem 404 where there’s no such case, 403 where it’s another store’s. */
export async function readCard(
  client: QueryClient,
  id: string,
  processes: readonly ProcessSummary[],
  signal: AbortSignal,
): Promise<CaseCard> {
  const process = processOfCase(id, processes);
  if (!process) {
    // The API says in its own words that there is none.
    const { status } = await ask(`/api/cases/${encodeURIComponent(id)}/history?limit=1`, { signal });
    throw new ApiProblem({ status, code: 'unknown-process', title: id });
  }
  const after = afterOf(client, id);
  const answer = await ask(
    `/api/${process.collection}/${encodeURIComponent(id)}${after === undefined ? '' : `?after=${after}`}`,
    { signal },
  );
  return (await answer.json()) as CaseCard;
}

interface HistoryPage {
  readonly items: readonly HistoryItem[];
  readonly nextAfterRevision?: number;
}

/** The facts of a case that come after those known already, which never change. */
export async function readHistory(
  client: QueryClient,
  id: string,
  known: readonly HistoryItem[],
  signal: AbortSignal,
): Promise<readonly HistoryItem[]> {
  const items = [...known];
  const after = afterOf(client, id);
  let next: number | undefined = items.at(-1)?.revision ?? -1;
  while (next !== undefined) {
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (next >= 0) query.set('afterRevision', String(next));
    if (after !== undefined) query.set('after', String(after));
    const answer = await ask(`/api/cases/${encodeURIComponent(id)}/history?${query}`, { signal });
    const page = (await answer.json()) as HistoryPage;
    items.push(...page.items);
    next = page.nextAfterRevision;
  }
  return items;
}
