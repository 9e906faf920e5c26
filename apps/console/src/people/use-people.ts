import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';

/** Somebody who works here, or did. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly store?: string;
}

/** Reads somebody’s name: the id itself until it’s known, and where nobody has it. */
export function usePeople(ids: readonly (string | undefined)[]): (id: string | undefined) => string {
  const asked = [...new Set(ids.filter((id) => id !== undefined))].sort();
  const { data } = useQuery({
    queryKey: ['people', asked],
    queryFn: async () => {
      const answer = await ask(`/api/people?ids=${asked.map(encodeURIComponent).join(',')}`);
      return ((await answer.json()) as { readonly items: readonly Person[] }).items;
    },
    enabled: asked.length > 0,
    staleTime: 5 * 60_000,
    placeholderData: (before) => before,
  });
  const names = new Map(data?.map(({ id, name }) => [id, name]));
  return (id) => (id === undefined ? '' : (names.get(id) ?? id));
}
