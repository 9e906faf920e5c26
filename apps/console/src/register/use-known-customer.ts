import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';
import { useDelayed } from '../forms/use-delayed.ts';
import { isTelephone } from './begin.ts';

/** What a customer had to do with the company; by their number, or their telephone where they have none. The latest cases first. */
export type KnownCustomer = components['schemas']['CustomerCases'];

/** Cases that are shown of a customer. */
const SHOWN = 5;

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
      const params = { path: { id: found }, query: { sort: '-opened', limit: SHOWN } } as const;
      return read(api.GET('/api/customers/{id}', { params, signal }));
    },
    enabled: number !== '' || isTelephone(telephone),
  });
  return data && data.total > 0 ? data : undefined;
}

/** Cases that are looked at to find out whose telephone it is. */
const LOOKED_AT = 20;

async function customerOf(telephone: string, signal: AbortSignal): Promise<string | undefined> {
  const query = { text: telephone, sort: '-opened', limit: LOOKED_AT } as const;
  const { items } = await read(api.GET('/api/cases', { params: { query }, signal }));
  const customers = new Set(items.map(({ customerId }) => customerId));
  const [only] = customers;
  return customers.size === 1 ? only : undefined;
}
