import type { Category, RemedyKind } from '@huiyin/complaint';
import type { Chance } from '../../chance/chance.ts';

const BY_CATEGORY: Readonly<Record<Category, Readonly<Partial<Record<RemedyKind, number>>>>> = {
  'product-quality': { exchange: 4, refund: 3, repair: 3 },
  'service-attitude': { apology: 6, voucher: 3, 'goodwill-gift': 1 },
  'price-promotion': { refund: 5, voucher: 3, explanation: 3 },
  delivery: { compensation: 3, apology: 3, voucher: 3 },
  returns: { refund: 7, exchange: 2, explanation: 1 },
  payment: { refund: 6, explanation: 3 },
  safety: { compensation: 6, refund: 3 },
  other: { explanation: 5, apology: 3, voucher: 2 },
};

/** Remedies that cost nothing that has to be approved. */
const WITHOUT_AMOUNT: ReadonlySet<RemedyKind> = new Set(['apology', 'explanation', 'exchange', 'repair']);

/** The most that anybody offers, in yuan. */
const MOST = 8_000;

/** What a customer is offered. */
export function remediesFor(chance: Chance, category: Category, round: number): readonly object[] {
  const kind = chance.weighted(BY_CATEGORY[category] as Record<RemedyKind, number>);
  const median = { compensation: category === 'safety' ? 900 : 160, refund: 130 }[kind as string] ?? 40;
  const amount = Math.min(MOST, Math.round(chance.around(median * (1 + 0.5 * round), 0.9) * 100) / 100);
  const main = WITHOUT_AMOUNT.has(kind) ? { kind } : { kind, amount };
  const sweetener = round > 0 && kind !== 'voucher' ? [{ kind: 'voucher', amount: 20 * round }] : [];
  return [...(kind === 'apology' || chance.whether(0.6) ? [] : [{ kind: 'apology' }]), main, ...sweetener];
}
