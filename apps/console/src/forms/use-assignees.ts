import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';
import type { FormSubject } from './form-subject.ts';

type Candidate = components['schemas']['Assignees']['items'][number];
type Colleague = components['schemas']['StaffMember'];

/**
 * Somebody who could be responsible. Not suitable: could be made responsible, but something speaks against it. Where no case is asked
 * about, nothing is said of that.
 */
export type Assignee = Pick<Colleague, 'id' | 'name' | 'role'> &
  Partial<Pick<Candidate, 'suitable' | 'reasons' | 'load'>>;

/** Who could be responsible for the case, the best one first and why; the whole staff where there’s no single case. */
export function useAssignees({ collection, caseId }: FormSubject) {
  const path =
    collection !== undefined && caseId !== undefined
      ? `/api/${collection}/${encodeURIComponent(caseId)}/assignees`
      : undefined;
  return useQuery({
    queryKey: ['assignees', path ?? '/api/staff'],
    queryFn: async ({ signal }): Promise<readonly Assignee[]> => {
      if (path === undefined) return (await read(api.GET('/api/staff', { signal }))).items;
      // The collection is the process’s: each has the same route.
      const answer = await ask(path, { signal });
      return ((await answer.json()) as components['schemas']['Assignees']).items;
    },
  });
}
