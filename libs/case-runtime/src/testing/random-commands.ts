import type { Actor } from '@huiyin/process-engine';
import fc, { type Arbitrary } from 'fast-check';
import { PEOPLE } from './people.ts';

/** A command on a complaint, without the case. */
export interface RandomCommand {
  readonly name: string;
  readonly payload: object;
  readonly actor: Actor;
  /** Milliseconds that pass before it. */
  readonly after: number;
}

const told = { channel: 'hotline' };
const reason = { reason: '顾客要求' };
const MINUTE = 60_000;

/** Payloads by command: enough of them to reach every part of the process, some of them refused wherever the case is. */
const PAYLOADS: Readonly<Record<string, readonly object[]>> = {
  acknowledge: [{}, { words: '您好，我们马上处理' }],
  verify: [{ findings: '属实', justified: true }],
  'request-information': [{ question: '请提供照片' }],
  'record-information': [{ information: '照片已收到' }],
  'propose-solution': [0, 150, 300, 2_500].map((amount) => ({ remedies: [{ kind: 'refund', amount }] })),
  'approve-solution': [{}],
  'deny-approval': [reason],
  'accept-solution': [{ promisedBy: '2030-01-01T12:00:00Z' }, { promisedBy: '2001-01-01T12:00:00Z' }],
  'refuse-solution': [reason],
  'report-execution': [{}],
  'confirm-outcome': [{ score: 5 }, {}],
  'dispute-outcome': [reason],
  close: [{ rootCause: '包装破损' }],
  reopen: [reason],
  withdraw: [{ ...reason, told }],
  'correct-classification': [{ ...reason, severity: 'major' }],
  assign: [{ assignee: PEOPLE.colleague.id }],
  take: [{}],
  'add-note': [{ text: '顾客很着急' }],
  escalate: [{ ...reason, requestedBy: 'customer' }],
  'de-escalate': [reason],
};

const who = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Actor>(PEOPLE.agent, PEOPLE.supervisor, PEOPLE.storeManager) },
  { weight: 1, arbitrary: fc.constantFrom<Actor>(PEOPLE.elsewhere, PEOPLE.auditor) },
);

/** Commands that come in any order: many are refused, many are not. */
export const randomCommand: Arbitrary<RandomCommand> = fc
  .constantFrom(...Object.entries(PAYLOADS))
  .chain(([name, payloads]) =>
    fc.record(
      {
        name: fc.constant(name),
        payload: fc.constantFrom(...payloads),
        actor: who,
        after: fc.integer({ min: 0, max: 3 * 24 * 60 }).map((minutes) => minutes * MINUTE),
      },
      { noNullPrototype: true },
    ),
  );
