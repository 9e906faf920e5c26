import { CHANNEL_NAMES } from '@huiyin/casework';
import type { StepData } from '@huiyin/process-engine/testing';
import fc from 'fast-check';
import type { ReturnExchangeData } from '../data.ts';
import { EXCEPTIONS, GROUNDS, REMEDIES } from '../vocabulary.ts';
import { PEOPLE } from './stage.ts';

const some = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { requiredKeys: [], noNullPrototype: true });
const all = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { noNullPrototype: true });
const both = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found) as object);
const keyOf = (labels: object) => fc.constantFrom(...Object.keys(labels));

const text = fc.string({ minLength: 1, maxLength: 12 });
const channel = fc.constantFrom(...CHANNEL_NAMES);
const told = all({ channel, words: text });
const reason = all({ reason: text });
const person = fc.constantFrom(...Object.values(PEOPLE).map(({ id }) => id));
const shipment = some({ carrier: text, trackingNumber: text });
/** Sums around the limits of approval, in fen. */
const amount = fc
  .oneof(fc.constantFrom(19_999, 20_000, 20_001, 200_000, 200_001), fc.nat(300_000))
  .map((fen) => fen / 100);

/** Requests of every kind. */
export const randomRequest = both(
  all({
    channel,
    customer: some({ name: text, tier: fc.constantFrom('gold', 'silver', 'regular') }),
    description: text,
    ground: keyOf(GROUNDS),
    wish: keyOf(REMEDIES),
    remoteSale: fc.boolean(),
    store: fc.constant('S01'),
  }),
  fc.oneof({ weight: 9, arbitrary: all({ amount }) }, { weight: 1, arbitrary: fc.constant({}) }),
  some({ order: text, product: text, signedAt: fc.constant('2026-02-27T15:00:00+08:00') }),
);

const always =
  (data: fc.Arbitrary<object>): StepData<ReturnExchangeData> =>
  () =>
    data;

/** Payloads of every command on a return, right in form; whether they are right in the case is for it to say. */
export const RANDOM_PAYLOADS: Readonly<Record<string, StepData<ReturnExchangeData>>> = {
  'confirm-eligibility': always(
    both(
      all({ remedy: keyOf(REMEDIES) }),
      some({ ground: keyOf(GROUNDS), freightPaidBy: fc.constantFrom('seller', 'customer') }),
      fc.oneof(fc.constant({}), all({ amount })),
    ),
  ),
  reject: always(both(reason, all({ told }), some({ exception: keyOf(EXCEPTIONS) }))),
  withdraw: always(both(reason, all({ told }))),
  approve: always(some({ remark: text })),
  'deny-approval': always(reason),
  'record-shipment': always(shipment),
  'record-goods-back': always(some({ remark: text })),
  'record-inspection': always(all({ findings: text, passed: fc.boolean() })),
  tolerate: always(reason),
  'record-contact-attempt': always(both(all({ channel }), some({ remark: text }))),
  'close-unreachable': always(all({ told })),
  'complete-refund': ({ data: { toRefund = 0 } }) =>
    all({ amount: fc.oneof({ weight: 4, arbitrary: fc.constant(toRefund) }, amount) }),
  'report-refund-failure': always(reason),
  'send-replacement': always(shipment),
  'agree-on-refund': ({ data: { amount: paid = 100 } }) =>
    both(reason, all({ amount: fc.oneof(fc.constant(paid), amount) })),
  'inform-customer': always(all({ told })),
  assign: always(all({ assignee: person })),
  take: always(fc.constant({})),
  'add-note': always(all({ text })),
  'link-case': always(
    all({
      caseId: fc.constantFrom('complaint-2', 'order-follow-up-9'),
      relation: fc.constantFrom('caused-by', 'return-of'),
    }),
  ),
  escalate: always(
    both(
      all({ requestedBy: fc.constantFrom('customer', 'staff'), reason: text }),
      some({ to: fc.constantFrom('supervisor', 'store-manager') }),
    ),
  ),
  'de-escalate': always(reason),
  'expire-deadline': ({ deadlines }, now) => {
    const due = deadlines.filter(({ due, expired }) => !expired && Date.parse(due) <= now);
    return all({
      deadline: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('refund@99', ...deadlines.map(({ id }) => id)) },
        ...due.map(({ id }) => ({ weight: 5, arbitrary: fc.constant(id) })),
      ),
    });
  },
  remind: ({ deadlines }) =>
    all({
      deadline: fc.constantFrom('refund@99', ...deadlines.map(({ id }) => id)),
      share: fc.constantFrom(0.5, 0.75),
    }),
};
