import { CHANNEL_NAMES, DEPARTMENT_NAMES } from '@huiyin/casework';
import type { StepData } from '@huiyin/process-engine/testing';
import fc from 'fast-check';
import type { ComplaintData } from '../data.ts';
import { CATEGORIES, REMEDIES, SEVERITIES } from '../vocabulary.ts';
import { PEOPLE } from './stage.ts';

const keyOf = <T extends object>(labels: T) => fc.constantFrom(...(Object.keys(labels) as (keyof T)[]));
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { requiredKeys: [], noNullPrototype: true });
const all = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { noNullPrototype: true });

const text = fc.string({ minLength: 1, maxLength: 12 });
const channel = fc.constantFrom(...CHANNEL_NAMES);
const told = all({ channel, words: text });
const reason = all({ reason: text });
const person = fc.constantFrom(...Object.values(PEOPLE).map(({ id }) => id));
const relatedCase = fc.constantFrom('complaint-2', 'complaint-walk', 'order-follow-up-7');
/** Sums around the limits of approval, in fen. */
const amount = fc
  .oneof(fc.constantFrom(0, 19_999, 20_000, 20_001, 199_999, 200_000, 200_001), fc.nat(500_000))
  .map((fen) => fen / 100);

/** Mostly a date that lies ahead, sometimes one that doesn't, or none at all. */
const promise = (now: number) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(1, 3, 30).map((days) => new Date(now + days * 86_400_000).toISOString()),
    },
    { weight: 1, arbitrary: fc.constantFrom(new Date(now).toISOString(), 'soon') },
  );

/** Registrations of every kind. */
export const randomRegistration = fc
  .tuple(
    all({
      channel,
      customer: some({ name: text, tier: fc.constantFrom('gold', 'silver', 'regular') }),
      description: text,
      category: keyOf(CATEGORIES),
      severity: keyOf(SEVERITIES),
      store: fc.constant('S01'),
    }),
    some({ order: text, product: text, authority: fc.boolean() }),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

const always =
  (data: fc.Arbitrary<object>): StepData<ComplaintData> =>
  () =>
    data;

/** Payloads of every command on a complaint, right in form; whether they are right in the case is for it to say. */
export const RANDOM_PAYLOADS: Readonly<Record<string, StepData<ComplaintData>>> = {
  acknowledge: always(some({ words: text })),
  verify: always(all({ findings: text, justified: fc.boolean() })),
  'consult-department': always(all({ department: fc.constantFrom(...DEPARTMENT_NAMES), question: text })),
  'answer-consultation': always(all({ answer: text })),
  'request-information': always(all({ question: text })),
  'record-information': always(all({ information: text })),
  'record-contact-attempt': always(
    fc.tuple(all({ channel }), some({ remark: text })).map(([a, b]) => ({ ...a, ...b })),
  ),
  'close-unreachable': always(all({ told })),
  'propose-solution': always(
    all({
      remedies: fc.array(all({ kind: keyOf(REMEDIES), amount }), { minLength: 1, maxLength: 2 }),
    }),
  ),
  'approve-solution': always(some({ remark: text })),
  'deny-approval': always(reason),
  'accept-solution': (_, now) => all({ promisedBy: promise(now) }),
  'refuse-solution': always(reason),
  'give-final-answer': always(all({ answer: text, told })),
  'report-execution': always(some({ remark: text })),
  'report-failure': always(reason),
  'confirm-outcome': always(some({ score: fc.integer({ min: 1, max: 5 }), remark: text })),
  'dispute-outcome': always(reason),
  close: always(all({ rootCause: text, improvement: text })),
  reopen: always(reason),
  reject: always(all({ reason: text, told })),
  withdraw: always(all({ reason: text, told })),
  merge: always(all({ into: relatedCase, told })),
  'correct-classification': always(
    fc
      .tuple(reason, some({ category: keyOf(CATEGORIES), severity: keyOf(SEVERITIES) }))
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  assign: always(all({ assignee: person })),
  take: always(fc.constant({})),
  'add-note': always(all({ text })),
  'link-case': always(all({ caseId: relatedCase, relation: fc.constantFrom('duplicate', 'caused-by') })),
  escalate: always(
    fc
      .tuple(
        all({ requestedBy: fc.constantFrom('customer', 'staff'), reason: text }),
        some({ to: fc.constantFrom('supervisor', 'store-manager') }),
      )
      .map(([a, b]) => ({ ...a, ...b })),
  ),
  'de-escalate': always(reason),
  'expire-deadline': ({ deadlines }, now) => {
    const due = deadlines.filter(({ due, expired }) => !expired && Date.parse(due) <= now);
    return all({
      deadline: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom('firstResponse@99', ...deadlines.map(({ id }) => id)) },
        ...due.map(({ id }) => ({ weight: 5, arbitrary: fc.constant(id) })),
      ),
    });
  },
  remind: ({ deadlines }) =>
    all({
      deadline: fc.constantFrom('firstResponse@99', ...deadlines.map(({ id }) => id)),
      share: fc.constantFrom(0.5, 0.75),
    }),
};
