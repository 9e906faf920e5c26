import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { CaseItem } from '../cases/case-item.ts';
import { useDelayed } from '../forms/use-delayed.ts';
import { isTelephone } from './begin.ts';

/** What a customer had to do with the company. */
export interface KnownCustomer {
  /** The customer’s number, or their telephone where they have none. */
  readonly customer: string;
  readonly total: number;
  readonly open: number;
  readonly complaints: number;
  readonly repeats: number;
  /** Their cases, the latest first. */
  readonly items: readonly CaseItem[];
}

/** Cases that are shown of a customer. */
const SHOWN = 5;

const read = async <Answer>(path: string, signal: AbortSignal): Promise<Answer> =>
  (await (await ask(path, { signal })).json()) as Answer;

/**
 * Who has a number or a telephone, by the cases that there are of them; undefined while it isn’t known, and where nobody, or more than
 * one, has it. A telephone is looked for in the cases’ texts, since most customers are known by their numbers.
 */
export function useKnownCustomer(id: string, phone: string): KnownCustomer | undefined {
  const number = useDelayed(id.trim());
  const telephone = useDelayed(phone.trim());
  const { data } = useQuery({
    queryKey: ['customers', 'known', number, telephone],
    queryFn: async ({ signal }) => {
      const found = number === '' ? await customerOf(telephone, signal) : number;
      if (found === undefined) return null;
      const path = `/api/customers/${encodeURIComponent(found)}?sort=-opened&limit=${SHOWN}`;
      return read<KnownCustomer>(path, signal);
    },
    enabled: number !== '' || isTelephone(telephone),
  });
  return data && data.total > 0 ? data : undefined;
}

/** Cases that are looked at to find out whose telephone it is. */
const LOOKED_AT = 20;

async function customerOf(telephone: string, signal: AbortSignal): Promise<string | undefined> {
  const query = new URLSearchParams({ text: telephone, sort: '-opened', limit: String(LOOKED_AT) });
  const { items } = await read<{ readonly items: readonly CaseItem[] }>(`/api/cases?${query}`, signal);
  const customers = new Set(items.map(({ customerId }) => customerId));
  const [only] = customers;
  return customers.size === 1 ? only : undefined;
}
