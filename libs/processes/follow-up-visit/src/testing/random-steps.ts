import { CHANNEL_NAMES, DEPARTMENT_NAMES } from '@huiyin/casework';
import type { StepData } from '@huiyin/process-engine/testing';
import fc from 'fast-check';
import type { FollowUpVisitData } from '../data.ts';
import { OCCASIONS } from '../vocabulary.ts';
import { PEOPLE } from './stage.ts';

const some = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { requiredKeys: [], noNullPrototype: true });
const all = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { noNullPrototype: true });
const both = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found) as object);

const text = fc.string({ minLength: 1, maxLength: 12 });
const channel = fc.constantFrom(...CHANNEL_NAMES);
const told = all({ channel, words: text });
const reason = all({ reason: text });
const person = fc.constantFrom(...Object.values(PEOPLE).map(({ id }) => id));
const score = fc.integer({ min: 1, max: 5 });

/** Mostly a date that lies ahead, sometimes one that doesn't, or none at all. */
const ahead = (now: number) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(1, 3, 30).map((days) => new Date(now + days * 86_400_000).toISOString()),
    },
    { weight: 1, arbitrary: fc.constantFrom(new Date(now).toISOString(), 'soon') },
  );

/** Plans of every kind. */
export const randomPlan = both(
  all({
    channel,
    customer: some({ name: text, tier: fc.constantFrom('gold', 'silver', 'regular') }),
    occasion: fc.constantFrom(...Object.keys(OCCASIONS)),
    store: fc.constant('S01'),
  }),
  some({
    order: text,
    caseId: fc.constant('order-follow-up-7'),
    questions: fc.array(text, { maxLength: 3 }),
    by: fc.constant('2026-04-01T12:00:00Z'),
  }),
);

const always =
  (data: fc.Arbitrary<object>): StepData<FollowUpVisitData> =>
  () =>
    data;

/** Payloads of every command on a visit, right in form; whether they are right in the case is for it to say. */
export const RANDOM_PAYLOADS: Readonly<Record<string, StepData<FollowUpVisitData>>> = {
  reschedule: (_, now) => both(all({ at: ahead(now) }), some({ reason: text })),
  'record-contact-attempt': always(both(all({ channel }), some({ remark: text }))),
  'close-unreachable': always(all({ told })),
  'record-visit': ({ data }) =>
    both(
      all({
        channel: fc.oneof(fc.constant(data.channel), channel),
        recordingConsent: fc.boolean(),
        answers: fc.array(all({ question: text, answer: text }), { maxLength: 2 }),
      }),
      some({ score, findings: text, otherChannelReason: text }),
    ),
  'decline-visit': always(all({ told })),
  dispense: always(both(reason, all({ told }))),
  'raise-findings': always(all({ findings: text })),
  'forward-findings': always(all({ department: fc.constantFrom(...DEPARTMENT_NAMES), question: text })),
  'answer-findings': always(all({ answer: text })),
  'settle-findings': always(all({ solution: text, told })),
  analyse: always(both(all({ conclusion: text }), some({ improvement: text }))),
  assign: always(all({ assignee: person })),
  take: always(fc.constant({})),
  'add-note': always(all({ text })),
  'link-case': always(
    all({
      caseId: fc.constantFrom('complaint-2', 'follow-up-visit-9'),
      relation: fc.constantFrom('caused-by', 'visit-of'),
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
        { weight: 1, arbitrary: fc.constantFrom('visit@99', ...deadlines.map(({ id }) => id)) },
        ...due.map(({ id }) => ({ weight: 5, arbitrary: fc.constant(id) })),
      ),
    });
  },
  remind: ({ deadlines }) =>
    all({
      deadline: fc.constantFrom('visit@99', ...deadlines.map(({ id }) => id)),
      share: fc.constantFrom(0.5, 0.75),
    }),
};
