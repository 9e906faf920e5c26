import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Localised } from '../language/language.ts';
import type { FormSubject } from './form-subject.ts';

/** Somebody who could be responsible. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** False: could be made responsible, but something speaks against it. Absent where no case is asked about. */
  readonly suitable?: boolean;
  readonly reasons?: readonly { readonly code: string; readonly label: Localised }[];
  readonly load?: { readonly cases: number };
}

/** Who could be responsible for the case, the best one first and why; the whole staff where there’s no single case. */
export function useAssignees({ collection, caseId }: FormSubject) {
  const path =
    collection !== undefined && caseId !== undefined
      ? `/api/${collection}/${encodeURIComponent(caseId)}/assignees`
      : '/api/staff';
  return useQuery({
    queryKey: ['assignees', path],
    queryFn: async ({ signal }) => {
      const answer = (await (await ask(path, { signal })).json()) as { readonly items: readonly Assignee[] };
      return answer.items;
    },
  });
}
