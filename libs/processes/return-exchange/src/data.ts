import {
  evolveCasework,
  isLastRound,
  openCasework,
  type CaseworkData,
  type Channel,
  type Customer,
  type Department,
} from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import {
  LOOPS,
  OVERDUE,
  type EligibilityConfirmed,
  type ReturnExchangeFact,
  type ReturnRequested,
} from './facts.ts';
import type { Ground, Remedy } from './vocabulary.ts';

/** What a return's decisions, guards and views know of it. */
export interface ReturnExchangeData extends CaseworkData {
  readonly channel: Channel;
  readonly customer: Customer;
  readonly order?: string;
  readonly product?: string;
  readonly description: string;
  readonly ground: Ground;
  readonly wish: Remedy;
  readonly remoteSale: boolean;
  readonly signedAt?: string;
  readonly amount?: number;
  /** When the customer asked: ISO 8601, UTC. */
  readonly requestedAt: string;
  /** What was confirmed last, and by whom: they can't approve it. */
  readonly confirmed?: EligibilityConfirmed['data'] & { readonly by: string; readonly role: string };
  /** What the customer is to get. */
  readonly remedy?: Remedy;
  /** What is to be paid back, in yuan. */
  readonly toRefund?: number;
  /** ISO 8601, UTC. */
  readonly goodsBackAt?: string;
  /** What was paid back, in yuan. */
  readonly refunded?: number;
}

/** Goods back, their inspection, others out, and money: who works on every return. */
const PARTS: readonly Department[] = ['warehouse', 'logistics', 'product-quality', 'finance'];

export function openReturnExchange({ data, at }: HappenedFact<ReturnRequested>): ReturnExchangeData {
  const { limits, store, ...rest } = data;
  return { ...openCasework(store, limits, PARTS), ...rest, requestedAt: new Date(at).toISOString() };
}

const RAISES = new Set<string>(['Escalated', ...OVERDUE]);
const BOUNDED = new Set<string>(LOOPS);

/** The data after a fact. */
export function evolveReturnExchange(
  before: ReturnExchangeData,
  fact: HappenedFact<ReturnExchangeFact>,
): ReturnExchangeData {
  const { type } = fact;
  const raised = RAISES.has(type) || (BOUNDED.has(type) && isLastRound(before, type));
  const data = evolveCasework(before, fact, raised);
  switch (fact.type) {
    case 'EligibilityConfirmed':
      return {
        ...data,
        confirmed: { ...fact.data, by: fact.actor.id, role: fact.actor.role },
        remedy: fact.data.remedy,
        ...(fact.data.amount !== undefined && { toRefund: fact.data.amount }),
      };
    case 'GoodsReturned':
      return { ...data, goodsBackAt: new Date(fact.at).toISOString() };
    case 'RefundAgreed':
      return { ...data, remedy: 'refund', toRefund: fact.data.amount };
    case 'RefundCompleted':
      return { ...data, refunded: fact.data.amount };
    default:
      return data;
  }
}
