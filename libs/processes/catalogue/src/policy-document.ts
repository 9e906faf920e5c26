import type { Policy } from '@huiyin/casework';
import { defaultCalendar } from '@huiyin/working-calendar';
import { CompanyPolicy } from './company-policy.ts';
import { DEFAULT_SETTINGS } from './processes.ts';

/** What a company decides: a calendar, numbers per process, and what differs in single stores. */
export interface PolicyDocument {
  readonly calendar?: unknown;
  readonly processes?: Readonly<Record<string, unknown>>;
  /** Targets by figure: shares from 0 to 1; `null` for none. */
  readonly targets?: Readonly<Record<string, unknown>>;
  /** At which shares of their time deadlines are reminded of, by process. */
  readonly reminders?: Readonly<Record<string, unknown>>;
  /** Commands that are given together, by process and name. */
  readonly macros?: Readonly<Record<string, unknown>>;
  /** Which facts open cases of other processes. */
  readonly links?: Readonly<Record<string, unknown>>;
  readonly assignment?: unknown;
  /** Who takes over raised cases, by level. */
  readonly escalationLadder?: unknown;
  readonly stores?: Readonly<Record<string, Omit<PolicyDocument, 'stores'>>>;
}

export const defaultPolicy: PolicyDocument = { calendar: defaultCalendar, processes: DEFAULT_SETTINGS };

/** A document is read once, not for each of its stores. */
const read = new WeakMap<object, CompanyPolicy>();

/**
 * A document, read as a whole. It must not be changed afterwards.
 *
 * @throws InvalidPolicyError naming every mistake by its place.
 */
export function companyPolicy(document: PolicyDocument): CompanyPolicy {
  let policy = read.get(document);
  if (!policy) {
    policy = new CompanyPolicy(document, DEFAULT_SETTINGS);
    read.set(document, policy);
  }
  return policy;
}

/**
 * The policy of one process in one store: the store's word over the company's over the defaults.
 *
 * @throws InvalidPolicyError naming every mistake by its place, wherever in the document it is.
 */
export const compilePolicy = (document: PolicyDocument, process: string, store: string): Policy<unknown> =>
  companyPolicy(document).in(process, store);
