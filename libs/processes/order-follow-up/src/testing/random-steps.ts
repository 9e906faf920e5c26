import { CHANNEL_NAMES, DEPARTMENT_NAMES } from '@huiyin/casework';
import type { StepData } from '@huiyin/process-engine/testing';
import fc from 'fast-check';
import type { OrderFollowUpData } from '../data.ts';
import { held } from '../payments.ts';
import {
  CONFIRMATION_CHECK_NAMES,
  DELIVERY_METHODS,
  PAYMENT_ISSUES,
  PAYMENT_METHODS,
  PROBLEM_KINDS,
} from '../vocabulary.ts';
import { PEOPLE } from './stage.ts';

type Members = Record<string, fc.Arbitrary<unknown>>;
type Step = StepData<OrderFollowUpData>;

/** The first members always, the others sometimes. */
const members = <A extends Members, S extends Members>(always: A, sometimes?: S) =>
  fc.record({ ...always, ...sometimes }, { requiredKeys: Object.keys(always), noNullPrototype: true });
const plain =
  (always: Members = {}, sometimes?: Members): Step =>
  () =>
    members(always, sometimes);
const keyOf = (labels: object) => fc.constantFrom(...Object.keys(labels));

const text = fc.string({ minLength: 1, maxLength: 12 });
const channel = fc.constantFrom(...CHANNEL_NAMES);
const told = members({ channel, words: text });
const person = fc.constantFrom(...Object.values(PEOPLE).map(({ id }) => id));
const relatedCase = fc.constantFrom('complaint-2', 'return-exchange-3', 'order-follow-up-walk');
const department = fc.constantFrom(...DEPARTMENT_NAMES);
const amount = fc.constantFrom(0.01, 1, 99.99, 300);

/** Few names, so that walks meet the same item and the same package again. */
const ITEMS = ['A', 'B', 'C'];
const PACKAGES = ['P1', 'P2', 'P3', 'P4'];
const line = members({ id: fc.constantFrom(...ITEMS, 'D') }, { product: text, price: amount });
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ id }) => id });

/** Mostly one of these, where there are any; sometimes any name. */
const mostly = (fitting: readonly string[], any: readonly string[]) =>
  fitting.length === 0
    ? fc.constantFrom(...any)
    : fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...fitting) },
        { weight: 1, arbitrary: fc.constantFrom(...any) },
      );
const itemsThatAre = ({ data }: { data: OrderFollowUpData }, ...statuses: readonly string[]) =>
  mostly(
    data.goods.items.filter(({ status }) => statuses.includes(status)).map(({ id }) => id),
    [...ITEMS, 'Z'],
  );
const packagesThatAre = ({ data }: { data: OrderFollowUpData }, ...statuses: readonly string[]) =>
  mostly(
    data.goods.packages.filter(({ status }) => statuses.includes(status)).map(({ id }) => id),
    PACKAGES,
  );
/** Half of what there is, all of it, or too much. */
const upTo = (most: number) => fc.constantFrom(Math.max(0.01, Math.floor(most * 50) / 100), most, most + 1);
const several = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { minLength: 1, maxLength: 3 });

/** Mostly a moment that lies ahead, sometimes one that doesn't, or none at all. */
const moment = (now: number) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(1, 3, 30).map((days) => new Date(now + days * 86_400_000).toISOString()),
    },
    { weight: 1, arbitrary: fc.constantFrom(new Date(now).toISOString(), 'soon') },
  );
const ahead =
  (name: string, always: Members = {}): Step =>
  (_, now) =>
    members({ ...always, [name]: moment(now) });
const perhapsAhead =
  (name: string, always: Members): Step =>
  (_, now) =>
    members(always, { [name]: moment(now) });
const method = keyOf(DELIVERY_METHODS);
const choice = { chosenBy: text, channel };

const registered = { channel, customer: members({}, { name: text }), order: text, store: fc.constant('S01') };
const maybe = { amount, details: text, preferredChannel: channel };

/** Orders with and without known items. */
export const randomRegistration = fc.oneof(
  { weight: 3, arbitrary: members({ ...registered, items: lines }, maybe) },
  { weight: 1, arbitrary: members(registered, maybe) },
);

/** Payloads of every command, right in form; whether they are right in the case is for it to say. */
export const RANDOM_PAYLOADS: Readonly<Record<string, Step>> = {
  amend: plain({ reason: text }, { items: lines, amount, details: text }),
  confirm: ({ data }, now) =>
    members(
      {
        checked: fc.oneof(
          // Some customers are slow to confirm, so that much happens before.
          { weight: data.details === undefined ? 16 : 1, arbitrary: fc.constant(CONFIRMATION_CHECK_NAMES) },
          { weight: 8, arbitrary: fc.subarray([...CONFIRMATION_CHECK_NAMES], { maxLength: 3 }) },
        ),
      },
      { delivery: members({ at: moment(now), method }), remark: text },
    ),
  'hand-over': plain({ department }, { remark: text }),
  'report-progress': plain({ progress: text, channel }),
  'pick-item': (state) => members({ item: itemsThatAre(state, 'open', 'missing') }),
  'report-out-of-stock': (state) =>
    members({ item: itemsThatAre(state, 'open', 'picked', 'packed') }, { remark: text }),
  'reorder-item': (state, now) =>
    members({ item: itemsThatAre(state, 'missing') }, { expectedBy: moment(now) }),
  pack: (state) => {
    const used = new Set(state.data.goods.packages.map(({ id }) => id));
    const unused = PACKAGES.filter((id) => !used.has(id));
    return members(
      { package: mostly(unused, PACKAGES) },
      { items: several(itemsThatAre(state, 'open', 'picked')) },
    );
  },
  'report-ready': plain({}, { remark: text }),
  'report-backorder': perhapsAhead('restockBy', { reason: text }),
  'promise-restock': ahead('by'),
  'report-restocked': (state) => members({}, { items: several(itemsThatAre(state, 'missing')) }),
  'choose-waiting': perhapsAhead('chosenAt', choice),
  'choose-replacement': (state) =>
    members({ ...choice, item: itemsThatAre(state, 'missing'), replacement: line }),
  'drop-items': (state) => {
    const { items } = state.data.goods;
    const unpacked = items.filter(({ status }) => status !== 'packed').map(({ id }) => id);
    const hindering = unpacked.length < items.length ? unpacked : unpacked.slice(1);
    const some = several(itemsThatAre(state, 'missing', 'open', 'picked'));
    return members({
      ...choice,
      items: hindering.length > 0 ? fc.oneof(fc.constant(hindering), some) : some,
    });
  },
  'agree-delivery': ahead('at', { method }),
  dispatch: plain({}, { carrier: text, trackingNumber: text }),
  'send-package': (state) => members({ package: packagesThatAre(state, 'packed') }),
  'update-carrier': (state) => members({ update: text }, { package: packagesThatAre(state, 'sent') }),
  'report-failed-delivery': (state) => members({ reason: text }, { package: packagesThatAre(state, 'sent') }),
  'reschedule-delivery': (state, now) =>
    members({ at: moment(now) }, { package: packagesThatAre(state, 'sent') }),
  'report-package-delivered': (state) =>
    members({ package: packagesThatAre(state, 'sent') }, { signedBy: text }),
  'report-delivered': plain({}, { signedBy: text }),
  accept: plain({}, { remark: text }),
  'report-problem': plain({ kind: keyOf(PROBLEM_KINDS), details: text }),
  'solve-problem': plain({ solution: text, acceptAgain: fc.boolean() }),
  redeliver: ahead('at', { method, solution: text }),
  'record-contact-attempt': plain({ channel }, { remark: text }),
  'close-unreachable': plain({ told }),
  'record-visit': plain(
    { channel, recordingConsent: fc.boolean() },
    { score: fc.integer({ min: 1, max: 5 }), answers: text, otherChannelReason: text },
  ),
  'decline-visit': plain({ told }),
  'request-cancellation': plain({ requestedBy: fc.constantFrom('customer', 'company'), reason: text }),
  'withdraw-cancellation': plain({ reason: text }),
  cancel: plain({ reason: text, told }),
  'remind-of-payment': plain({}, { channel }),
  'record-payment': plain({ amount }, { method: keyOf(PAYMENT_METHODS) }),
  'report-payment-failure': plain({ reason: text }, { method: keyOf(PAYMENT_METHODS) }),
  'report-payment-issue': plain({ kind: keyOf(PAYMENT_ISSUES), details: text }),
  'solve-payment-issue': plain({ solution: text }),
  'start-refund': ({ data }) => members({ reason: text }, { amount: upTo(held(data.payments)) }),
  'complete-refund': ({ data }) => members({}, { amount: upTo(data.payments.refunding ?? 0) }),
  'report-failed-refund': plain({ reason: text }),
  assign: plain({ assignee: person }),
  take: plain(),
  'add-note': plain({ text }),
  'link-case': plain({ caseId: relatedCase, relation: fc.constantFrom('return-of', 'caused-by') }),
  escalate: plain(
    { requestedBy: fc.constantFrom('customer', 'staff'), reason: text },
    { to: fc.constantFrom('supervisor', 'store-manager') },
  ),
  'de-escalate': plain({ reason: text }),
  'expire-deadline': ({ deadlines }, now) => {
    const due = deadlines.filter((deadline) => !deadline.expired && Date.parse(deadline.due) <= now);
    return members({
      deadline: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('confirmation@99', ...deadlines.map(({ id }) => id)) },
        ...due.map(({ id }) => ({ weight: 5, arbitrary: fc.constant(id) })),
      ),
    });
  },
  remind: ({ deadlines }) =>
    members({
      deadline: fc.constantFrom('confirmation@99', ...deadlines.map(({ id }) => id)),
      share: fc.constantFrom(0.5, 0.75),
    }),
};

/** Facts as an import records them, without a command that would refuse them. */
export const RANDOM_FACTS: Readonly<Record<string, Step>> = {
  PackageDelivered: (state) => members({ package: packagesThatAre(state, 'sent', 'packed') }),
  GoodsRestocked: plain({ items: several(fc.constant('Z')) }),
  ReplacementChosen: plain({ ...choice, item: fc.constant('Z'), replacement: line }),
  ItemPicked: plain({ item: fc.constant('Z') }),
};
