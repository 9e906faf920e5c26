import { Policy } from '@huiyin/casework';
import { DEFAULT_COMPLAINT_SETTINGS } from '@huiyin/complaint';
import { DEFAULT_ORDER_FOLLOW_UP_SETTINGS } from '@huiyin/order-follow-up';
import {
  compileCalendar,
  defaultCalendar,
  parseCalendar,
  type WorkingCalendar,
} from '@huiyin/working-calendar';
import { InvalidPolicyError, settingsOver } from './settings.ts';

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

/**
 * The policy of one process in one store: the store's word over the company's over the defaults.
 *
 * @throws InvalidPolicyError, or the calendar's own error, naming the place.
 */
export function compilePolicy(document: PolicyDocument, process: string, store: string): Policy<unknown> {
  const defaults = DEFAULTS[process];
  if (!defaults) throw new InvalidPolicyError(`processes.${process}`, 'is not a process');
  checkKeys(document);
  const own = document.stores && Object.hasOwn(document.stores, store) ? document.stores[store] : undefined;
  const company = settingsOver(defaults, document.processes?.[process], `processes.${process}`);
  const settings = settingsOver(company, own?.processes?.[process], `stores.${store}.processes.${process}`);
  const calendar = own?.calendar ?? document.calendar;
  return new Policy(
    settings,
    compileCalendar(calendar === undefined ? defaultCalendar : readCalendar(calendar)),
  );
}

const readCalendar = (calendar: unknown): WorkingCalendar => parseCalendar(calendar);

function checkKeys({ processes = {}, stores = {}, ...rest }: PolicyDocument): void {
  const strange =
    Object.keys(rest).find((key) => key !== 'calendar') ??
    Object.keys(processes).find((key) => !Object.hasOwn(DEFAULTS, key));
  if (strange !== undefined) throw new InvalidPolicyError(strange, 'is not known');
  for (const [store, own] of Object.entries(stores)) {
    for (const [process, defaults] of Object.entries(DEFAULTS))
      settingsOver(defaults, own.processes?.[process], `stores.${store}.processes.${process}`);
  }
}
