import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { Person } from '../../people/use-people.ts';

/** Somebody in the directory, and where they work. */
interface Colleague extends Person {
  readonly team?: string;
}

/** Who works in the stores that one may see. */
export const useStaff = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: async ({ signal }) =>
      ((await (await ask('/api/staff', { signal })).json()) as { readonly items: readonly Colleague[] })
        .items,
    staleTime: 5 * 60_000,
  });
