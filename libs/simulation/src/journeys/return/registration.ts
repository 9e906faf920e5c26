import type { Channel } from '@huiyin/casework';
import type { CaseFile } from '../../running/case-file.ts';
import type { ReturnCause } from '../../running/step.ts';
import { UNWANTED } from '../../words/returns.ts';

/** What `request` is given for goods that nothing is wrong with. */
export function returnRegistration(
  file: Pick<CaseFile, 'store' | 'customer' | 'chance'>,
  { channel, order, product, signedAt }: Omit<ReturnCause, 'kind'> & { readonly channel: Channel },
): object {
  const { id, name, phone, address, tier } = file.customer;
  return {
    store: file.store.code,
    channel,
    customer: { id, name, phone, address, tier },
    order,
    product: product.name,
    description: file.chance('why').pick(UNWANTED),
    ground: 'no-reason',
    wish: 'refund',
    remoteSale: true,
    signedAt,
    amount: product.price,
  };
}
