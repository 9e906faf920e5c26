import { useQuery } from '@tanstack/react-query';
import { readAt } from '../api/read.ts';
import { addressOf, type Words } from '../api/route.ts';
import type { FormSubject } from './form-subject.ts';

/** As many as can be looked over at once. */
const MOST = 20;

interface Sought extends Pick<FormSubject, 'caseId' | 'customerId' | 'process'> {
  /** Words of a case: its number, customer, order, text. None: the customer’s other cases. */
  readonly words: string;
}

/** Cases that could be meant, the latest first; never the case itself. */
export function useFoundCases({ words, caseId, customerId, process }: Sought) {
  const text = words.trim();
  const query: Words<'/api/cases'> = {
    sort: '-opened',
    limit: String(MOST),
    ...(text !== '' ? { text } : customerId !== undefined && { customer: customerId }),
    ...(process !== undefined && { process }),
  };
  const address = addressOf('/api/cases', query);
  return useQuery({
    queryKey: ['cases', 'found', address],
    queryFn: async ({ signal }) => (await readAt('/api/cases', address, signal)).items,
    select: (items) => items.filter(({ id }) => id !== caseId),
    placeholderData: (before) => before,
    enabled: text !== '' || customerId !== undefined,
  });
}
