import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { CaseItem } from '../../cases/case-item.ts';

/** How many are shown while one types; the rest is a page of its own. */
export const SHOWN = 8;

export interface FoundCases {
  readonly items: readonly CaseItem[];
  readonly total?: number;
}

/** Cases that hold some words: their number, order, customer, telephone, title. */
export const foundCases = (text: string, store: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'search', store, text],
    queryFn: async ({ signal }): Promise<FoundCases> => {
      const query = new URLSearchParams({ text, limit: String(SHOWN), count: 'true' });
      if (store !== undefined) query.set('store', store);
      return (await ask(`/api/cases?${query}`, { signal })).json() as Promise<FoundCases>;
    },
    enabled: text !== '',
  });
