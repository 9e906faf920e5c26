import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import type { components } from '../../api/schema.d.ts';
import { caseKey } from '../case-query.ts';

/** One time that a target ran. Moments: ISO 8601; spans: milliseconds. */
export type Activation = components['schemas']['CaseSla']['items'][number];

/** A case’s targets, each with every time that it ran. Read anew for each version. */
export const useSla = (id: string, version: number) =>
  useQuery({
    queryKey: [...caseKey(id, 'sla'), version],
    queryFn: async ({ signal }) =>
      (await read(api.GET('/api/cases/{id}/sla', { params: { path: { id } }, signal }))).items,
    placeholderData: (before) => before,
  });
