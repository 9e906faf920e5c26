import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import type { Dimension } from '../asking/dimension.ts';

/** How often something was said in a dimension. */
export interface Counted {
  readonly value: string;
  /** Cases ever opened with it; undefined where it was never counted. */
  readonly count?: number;
}

/** What there is in a dimension: of processes and enumerations what definitions name, of the rest what cases say. */
export function useDimensionValues(dimension: Dimension, wanted: boolean): readonly Counted[] | undefined {
  const { items, values } = useProcesses();
  const named = dimension === 'process' ? items.map(({ id }) => id) : Object.keys(values[dimension] ?? {});
  const known = dimension !== 'state' && named.length > 0;
  const { data } = useQuery({
    queryKey: ['figures', 'values', dimension],
    queryFn: async ({ signal }) => {
      const params = { path: { name: 'intake' }, query: { by: dimension, compare: false } };
      const { groups } = await read(api.GET('/api/figures/{name}', { params, signal }));
      return groups.flatMap(({ key, numerator }): Counted[] => {
        const value = key[dimension];
        return value === null || value === undefined ? [] : [{ value, count: numerator }];
      });
    },
    enabled: wanted && !known,
    staleTime: 5 * 60_000,
  });
  return known ? named.map((value) => ({ value })) : data;
}
