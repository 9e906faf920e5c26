import type { CaseItem } from './case-item.ts';
import { WithValueWords } from './value-words.tsx';
import './cases.css';

/** Whose case it is, and the customer’s tier unless it is the usual one. */
export function CustomerName({ item }: { readonly item: Pick<CaseItem, 'customer' | 'tier'> }) {
  const { customer, tier } = item;
  return (
    <span className="customer-name">
      {customer}
      {tier !== undefined && tier !== 'regular' && (
        <span className="tier" data-tier={tier}>
          <WithValueWords>{(valueOf) => valueOf('tier', tier)}</WithValueWords>
        </span>
      )}
    </span>
  );
}
