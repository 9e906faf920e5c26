import type { Arrangement } from '../forms/arrangement.ts';

/** How cases of one process are registered: fast, in the order in which somebody on the telephone tells it. */
export interface Registration {
  readonly arrangement: Arrangement;
  /** Whether complaints of the same customer are looked for that this one would repeat. */
  readonly repeats: boolean;
}

const CUSTOMER = ['customer.phone', 'customer.id', 'customer.name', 'customer.tier'];

/** What is the same for everybody, or rarely said, comes behind “more”. */
const LATER = ['customer.address', 'store'];

/** By process. */
const REGISTRATIONS: Readonly<Record<string, Registration>> = {
  complaint: {
    arrangement: {
      first: [...CUSTOMER, 'category', 'severity', 'description', 'order', 'product', 'channel'],
      later: LATER,
      numbered: ['category', 'severity'],
    },
    repeats: true,
  },
  'order-follow-up': {
    arrangement: {
      first: [...CUSTOMER, 'order', 'amount', 'details', 'items', 'channel', 'preferredChannel'],
      later: LATER,
    },
    repeats: false,
  },
  'return-exchange': {
    arrangement: {
      first: [
        ...CUSTOMER,
        ...['ground', 'wish', 'remoteSale', 'description'],
        ...['order', 'product', 'signedAt', 'amount', 'channel'],
      ],
      later: LATER,
      numbered: ['ground', 'wish'],
    },
    repeats: false,
  },
  'follow-up-visit': {
    arrangement: {
      first: [...CUSTOMER, 'occasion', 'channel', 'caseId', 'by', 'questions'],
      later: LATER,
      numbered: ['occasion'],
    },
    repeats: false,
  },
};

/** Any other process is registered by the form that its schema makes. */
const PLAIN: Registration = { arrangement: {}, repeats: false };

/** @param store of whoever registers: they have no other, so it isn’t asked for. */
export function registrationOf(process: string, store: string | undefined): Registration {
  const registration = REGISTRATIONS[process] ?? PLAIN;
  if (store === undefined) return registration;
  return { ...registration, arrangement: { ...registration.arrangement, hidden: ['store'] } };
}
