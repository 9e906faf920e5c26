import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { CaseItem } from '../cases/case-item.ts';
import type { FormSubject } from './form-subject.ts';

/** As many as can be looked over at once. */
const MOST = 20;

interface Sought extends Pick<FormSubject, 'caseId' | 'customerId' | 'process'> {
  /** Words of a case: its number, customer, order, text. None: the customer’s other cases. */
  readonly words: string;
}

/** Cases that could be meant, the latest first; never the case itself. */
export function useFoundCases({ words, caseId, customerId, process }: Sought) {
  const query = new URLSearchParams({ sort: '-opened', limit: String(MOST) });
  if (words.trim() !== '') query.set('text', words.trim());
  else if (customerId !== undefined) query.set('customer', customerId);
  if (process !== undefined) query.set('process', process);
  return useQuery({
    queryKey: ['cases', 'found', query.toString()],
    queryFn: async ({ signal }) => {
      const answer = await ask(`/api/cases?${query}`, { signal });
      return ((await answer.json()) as { readonly items: readonly CaseItem[] }).items;
    },
    select: (items) => items.filter(({ id }) => id !== caseId),
    placeholderData: (before) => before,
    enabled: query.has('text') || query.has('customer'),
  });
}
