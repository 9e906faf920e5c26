import type { Channel, Customer, Department } from '@huiyin/casework';
import type { ConfirmationCheck } from '../vocabulary.ts';

// Storage format: types and members below are in the logs of companies. Add optional members; never rename,
// never reuse a name with another meaning.

/** One line of an order. */
export interface OrderItem {
  /** The shop's own number for it, unique in the order. */
  readonly id: string;
  readonly product?: string;
  readonly quantity?: number;
  /** Of the whole line, in yuan. */
  readonly price?: number;
}

/** A customer ordered; the case begins. */
export interface OrderPlaced {
  type: 'OrderPlaced';
  data: {
    store: string;
    channel: string;
    customer: Customer;
    /** The shop's own order number. */
    order: string;
    /** Absent: the shop follows the order as a whole. */
    items?: readonly OrderItem[];
    /** What is to be paid, in yuan. */
    amount?: number;
    /** Specification and wishes, in the customer's words. */
    details?: string;
    /** How the customer likes to be reached. */
    preferredChannel?: Channel;
    /** How often each loop may go round in this case before it escalates: from the policy when it was opened. */
    limits: Readonly<Record<string, number>>;
    /** Days between acceptance and the earliest visit: from the policy when the case was opened. */
    visitAfterDays: number;
  };
}
/** The order was changed with the customer before work on it began. */
export interface OrderAmended {
  type: 'OrderAmended';
  data: { items?: readonly OrderItem[]; amount?: number; details?: string; reason: string };
}
/** Specification, quantity, price and delivery time were checked with the customer. */
export interface OrderConfirmed {
  type: 'OrderConfirmed';
  data: { checked?: readonly ConfirmationCheck[]; remark?: string };
}
/** A department has the order and arranges it. */
export interface HandedOver {
  type: 'HandedOver';
  data: { department: Department; remark?: string };
}
/** Somebody wishes the order cancelled; it goes on until the customer has their money and their answer. */
export interface CancellationRequested {
  type: 'CancellationRequested';
  data: { requestedBy: 'customer' | 'company'; reason: string };
}
/** The order is wanted after all. */
export interface CancellationWithdrawn {
  type: 'CancellationWithdrawn';
  data: { reason: string };
}

export type OrderingFact =
  OrderPlaced | OrderAmended | OrderConfirmed | HandedOver | CancellationRequested | CancellationWithdrawn;
