import { useQuery } from '@tanstack/react-query';
import { readAt } from '../api/read.ts';
import type { CaseItem } from '../cases/case-item.ts';
import { useDelayed } from '../forms/use-delayed.ts';

/** What is known by now of a complaint that is being registered. */
export interface ComplaintToCome {
  /** Number or telephone. */
  readonly customer: string;
  readonly order: string;
  readonly category: string;
}

const NONE: readonly CaseItem[] = [];

/** The complaints within 30 days that this one would repeat: of the same customer, about the same order or category. */
export function useEarlierComplaints(wanted: boolean, { customer, order, category }: ComplaintToCome) {
  const known = useDelayed(
    new URLSearchParams(
      Object.entries({ customer, order, category }).filter(([, value]) => value.trim() !== ''),
    ).toString(),
  );
  // Only the customer, and anything they ever complained of is a repetition.
  const enough = wanted && /(^|&)customer=/.test(known) && /(^|&)(order|category)=/.test(known);
  const { data = NONE } = useQuery({
    queryKey: ['complaints', 'earlier', known],
    queryFn: async ({ signal }) =>
      (await readAt('/api/complaints/earlier', `/api/complaints/earlier?${known}`, signal)).items,
    enabled: enough,
    placeholderData: (before) => before,
  });
  return enough ? data : NONE;
}
