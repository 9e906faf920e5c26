import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';
import type { CaseCard } from '../cases/case-item.ts';
import type { ProcessSummary } from '../processes/description.ts';
import type { HistoryItem } from './history-item.ts';

/** The most facts that are asked for at once. */
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

/** How a case is read. */
export interface Reading {
  readonly id: string;
  /** Reads an address. Throws ApiProblem. */
  readonly read: (path: string) => Promise<Response>;
  /** The position that the views have to know; any, where it’s undefined. */
  readonly after: number | undefined;
}

/** @param ask how addresses are read. */
export const readingOf = (
  id: string,
  { client, signal }: { readonly client: QueryClient; readonly signal: AbortSignal },
  ask: (path: string, init: RequestInit) => Promise<Response>,
): Reading => ({
  id,
  read: (path) => ask(path, { signal }),
  after: client.getQueryData<number>(caseKey(id, 'seen')),
});

/** @throws ApiProblem 404 where there’s no such case, 403 where it’s another store’s. */
export async function readCard(
  { id, read, after }: Reading,
  processes: readonly ProcessSummary[],
): Promise<CaseCard> {
  const process = processOfCase(id, processes);
  if (!process) {
    // The API says in its own words that there is none.
    const { status } = await read(`/api/cases/${encodeURIComponent(id)}/history?limit=1`);
    throw new ApiProblem({ status, code: 'unknown-process', title: id });
  }
  const address = `/api/${process.collection}/${encodeURIComponent(id)}`;
  const answer = await read(after === undefined ? address : `${address}?after=${after}`);
  return (await answer.json()) as CaseCard;
}

/** The facts of a case: those known already, which never change, and those that came since. */
export async function readHistory(
  { id, read, after }: Reading,
  known: readonly HistoryItem[],
): Promise<readonly HistoryItem[]> {
  const items = [...known];
  let next: number | undefined = items.at(-1)?.revision ?? -1;
  while (next !== undefined) {
    const query = new URLSearchParams({ limit: String(PAGE), afterRevision: String(next) });
    if (after !== undefined) query.set('after', String(after));
    const answer = await read(`/api/cases/${encodeURIComponent(id)}/history?${query}`);
    const page = (await answer.json()) as components['schemas']['CaseHistory'];
    items.push(...page.items);
    next = page.nextAfterRevision;
  }
  return items;
}
