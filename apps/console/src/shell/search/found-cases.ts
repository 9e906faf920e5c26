import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import type { components } from '../../api/schema.d.ts';

/** How many are shown while one types; the rest is a page of its own. */
export const SHOWN = 8;

export type FoundCases = components['schemas']['CasePage'];

/** Cases that hold some words: their number, order, customer, telephone, title. */
export const foundCases = (text: string, store: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'search', store, text],
    queryFn: ({ signal }): Promise<FoundCases> => {
      const query = { text, limit: SHOWN, count: true, ...(store !== undefined && { store }) };
      return read(api.GET('/api/cases', { params: { query }, signal }));
    },
    enabled: text !== '',
  });
