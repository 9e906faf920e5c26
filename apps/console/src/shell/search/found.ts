import { casePath, customerPath } from '../../cases/case-path.ts';
import type { CaseItem } from '../../cases/case-item.ts';
import type { FoundCases } from './found-cases.ts';

/** Something that a search leads to. */
export type Found =
  | { readonly kind: 'case'; readonly path: string; readonly item: CaseItem }
  | { readonly kind: 'customer'; readonly path: string; readonly name: string }
  | { readonly kind: 'all'; readonly path: string; readonly total: number };

/** Where all cases are listed that hold some words, those that are over too. */
export const allFoundPath = (text: string): string =>
  `/board/all?${new URLSearchParams({ text, final: 'any' })}`;

/** What to offer of what was found: the customer too, where all of it is one customer’s, and the whole list where there’s more. */
export function foundOf({ items, total = items.length }: FoundCases, text: string): readonly Found[] {
  const customers = new Set(items.map(({ customerId }) => customerId));
  const [customer] = customers.size === 1 ? customers : [];
  return [
    ...items.map((item): Found => ({ kind: 'case', path: casePath(item.id), item })),
    ...(customer === undefined
      ? []
      : [{ kind: 'customer' as const, path: customerPath(customer), name: items[0]!.customer ?? customer }]),
    ...(total > items.length ? [{ kind: 'all' as const, path: allFoundPath(text), total }] : []),
  ];
}
