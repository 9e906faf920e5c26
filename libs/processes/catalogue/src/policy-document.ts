import type { Policy } from '@huiyin/casework';
import { DEFAULT_COMPLAINT_SETTINGS } from '@huiyin/complaint';
import { DEFAULT_ORDER_FOLLOW_UP_SETTINGS } from '@huiyin/order-follow-up';
import { defaultCalendar } from '@huiyin/working-calendar';
import { CompanyPolicy } from './company-policy.ts';

/** The settings that every process begins with. */
const DEFAULTS: Readonly<Record<string, object>> = {
  complaint: DEFAULT_COMPLAINT_SETTINGS,
  'order-follow-up': DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
};

/** What a company decides: a calendar, numbers per process, and what differs in single stores. */
export interface PolicyDocument {
  readonly calendar?: unknown;
  readonly processes?: Readonly<Record<string, unknown>>;
  readonly stores?: Readonly<Record<string, Omit<PolicyDocument, 'stores'>>>;
}

export const defaultPolicy: PolicyDocument = { calendar: defaultCalendar, processes: DEFAULTS };

/** A document is read once, not for each of its stores. */
const read = new WeakMap<PolicyDocument, CompanyPolicy>();

/**
 * The policy of one process in one store: the store's word over the company's over the defaults. The document must not
 * be changed afterwards.
 *
 * @throws InvalidPolicyError naming the place, wherever in the document it is.
 */
export function compilePolicy(document: PolicyDocument, process: string, store: string): Policy<unknown> {
  let policy = read.get(document);
  if (!policy) {
    policy = new CompanyPolicy(document, DEFAULTS);
    read.set(document, policy);
  }
  return policy.in(process, store);
}
