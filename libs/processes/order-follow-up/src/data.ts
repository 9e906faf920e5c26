import {
  evolveCasework,
  isLastRound,
  openCasework,
  sendTo,
  type CaseworkData,
  type Channel,
  type Customer,
  type Department,
} from '@huiyin/casework';
import type { HappenedFact } from '@huiyin/process-engine';
import {
  HANDLING_LOOPS,
  PAYMENT_LOOPS,
  type Agreement,
  type CancellationRequested,
  type Choice,
  type OrderFollowUpFact,
  type OrderPlaced,
  type ProblemReported,
} from './facts.ts';
import { HANDLING_OVERDUE, PAYMENT_OVERDUE } from './facts/overdue.ts';
import { evolveGoods, goodsStage, openGoods, type Goods } from './goods.ts';
import { evolvePayments, NO_PAYMENTS, type Payments } from './payments.ts';
import { isStopped } from './stopped.ts';

/** What an order's decisions, guards and views know of it. */
export interface OrderFollowUpData extends CaseworkData {
  readonly channel: string;
  readonly customer: Customer;
  readonly order: string;
  readonly amount?: number;
  readonly details?: string;
  readonly preferredChannel?: Channel;
  readonly visitAfterDays: number;
  readonly goods: Goods;
  readonly payments: Payments;
  /** Whether the customer confirmed the order. */
  readonly confirmed: boolean;
  /** Whether something is missing without which the order can't go on. */
  readonly stopped: boolean;
  /** The department that arranges it. */
  readonly department?: Department;
  /** The last restock date told to the customer: ISO 8601, UTC. */
  readonly restockBy?: string;
  /** What the customer chose when something was missing. */
  readonly choice?: Choice & { readonly chosen: 'wait' | 'replace' | 'drop-items' };
  readonly delivery?: Agreement;
  /** When everything was handed over: ISO 8601, UTC. */
  readonly deliveredAt?: string;
  readonly problem?: ProblemReported['data'];
  /** ISO 8601, UTC. */
  readonly acceptedAt?: string;
  /** The earliest moment for the visit: ISO 8601, UTC. */
  readonly visitFrom?: string;
  readonly score?: number;
  /** Somebody wishes the order cancelled, and it isn't yet. */
  readonly cancellation?: CancellationRequested['data'] & { readonly requestedAt: string };
}

/** Goods, their way to the customer, and money: who works on every order. */
const PARTS: readonly Department[] = ['warehouse', 'logistics', 'finance'];

export function openOrderFollowUp({ data }: HappenedFact<OrderPlaced>): OrderFollowUpData {
  const { limits, store, items, ...rest } = data;
  return {
    ...openCasework(store, limits, PARTS),
    ...rest,
    goods: openGoods(items),
    payments: NO_PAYMENTS,
    confirmed: false,
    stopped: false,
  };
}

/** Facts that raise the case whenever they happen, and those that do when they close their loop for the last time. */
const RAISES = new Set<string>(['Escalated', ...HANDLING_OVERDUE, ...PAYMENT_OVERDUE]);
const LOOPS = new Set<string>([...HANDLING_LOOPS, ...PAYMENT_LOOPS]);

/** Facts by which the customer was reached, or needn't be any more: attempts are counted anew afterwards. */
const REACHED = new Set<OrderFollowUpFact['type']>([
  'OrderConfirmed',
  'ProgressReported',
  'WaitingChosen',
  'ReplacementChosen',
  'ItemsDropped',
  'DeliveryAgreed',
  'DeliveryRescheduled',
  'Delivered',
  'OrderAccepted',
  'AcceptedByDefault',
  'ProblemReported',
  'ProblemSolved',
  'RedeliveryArranged',
]);

/** The data after a fact. */
export function evolveOrderFollowUp(
  before: OrderFollowUpData,
  fact: HappenedFact<OrderFollowUpFact>,
): OrderFollowUpData {
  const { type } = fact;
  const goods = evolveGoods(before.goods, fact);
  const stopped = isStopped(before, goods, type);
  const stops = stopped && !before.stopped;
  const raised =
    RAISES.has(type) ||
    (LOOPS.has(type) && isLastRound(before, type)) ||
    (stops && isLastRound(before, 'OrderBackordered'));
  const data = evolveCasework(
    { ...before, goods, stopped, payments: evolvePayments(before.payments, fact) },
    fact,
    raised,
  );
  return { ...data, ...told(data, fact), rounds: roundsAfter(before, data, type, stops) };
}

/** Every stop counts as one of `OrderBackordered`, whatever brought it about. */
function roundsAfter(
  before: OrderFollowUpData,
  { rounds }: OrderFollowUpData,
  type: OrderFollowUpFact['type'],
  stops: boolean,
) {
  const reached = REACHED.has(type) && rounds.ContactAttempted ? { ...rounds, ContactAttempted: 0 } : rounds;
  return stops ? { ...reached, OrderBackordered: (before.rounds.OrderBackordered ?? 0) + 1 } : reached;
}

const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

/** What a fact says besides goods, payments and what all cases share. */
function told(
  data: OrderFollowUpData,
  { type, data: said, at }: HappenedFact<OrderFollowUpFact>,
): Partial<OrderFollowUpData> {
  switch (type) {
    case 'OrderAmended': {
      const { amount = data.amount, details = data.details } = said;
      return { ...(amount !== undefined && { amount }), ...(details !== undefined && { details }) };
    }
    case 'OrderConfirmed':
      return { confirmed: true };
    case 'HandedOver':
      return { department: said.department, sentTo: sendTo(data, said.department).sentTo };
    case 'OrderBackordered':
      return { restockBy: said.restockBy ?? data.restockBy };
    case 'RestockPromised':
      return { restockBy: said.by };
    case 'WaitingChosen':
      return { choice: { ...choice(said), chosen: 'wait' } };
    case 'ReplacementChosen':
      return { choice: { ...choice(said), chosen: 'replace' } };
    case 'ItemsDropped':
      return { choice: { ...choice(said), chosen: 'drop-items' } };
    case 'DeliveryAgreed':
      return { delivery: { at: said.at, method: said.method } };
    case 'RedeliveryArranged':
      return { delivery: { at: said.at, method: said.method }, problem: undefined };
    case 'DeliveryRescheduled':
      return said.package === undefined && data.delivery
        ? { delivery: { ...data.delivery, at: said.at } }
        : {};
    case 'Delivered':
      return { deliveredAt: iso(at) };
    case 'PackageDelivered':
      return goodsStage(data.goods) === 'delivered' ? { deliveredAt: iso(at) } : {};
    case 'OrderAccepted':
    case 'AcceptedByDefault':
      return accepted(data, at);
    case 'ProblemReported':
      return { problem: said };
    case 'ProblemSolved':
      return { problem: undefined, ...(!said.acceptAgain && accepted(data, at)) };
    case 'VisitMade':
      return said.score === undefined ? {} : { score: said.score };
    case 'CancellationRequested':
      return { cancellation: data.cancellation ?? { ...said, requestedAt: iso(at) } };
    case 'CancellationWithdrawn':
      return { cancellation: undefined };
    default:
      return {};
  }
}

const accepted = ({ visitAfterDays }: OrderFollowUpData, at: number) => ({
  acceptedAt: iso(at),
  visitFrom: iso(at + visitAfterDays * DAY),
});

const choice = ({ chosenBy, channel, chosenAt }: Choice): Choice => ({ chosenBy, channel, chosenAt });
