import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';

/** Who works in the stores that one may see. */
export const useStaff = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: async ({ signal }) => (await read(api.GET('/api/staff', { signal }))).items,
    staleTime: 5 * 60_000,
  });
