import { asFact, type CaseRepository, type PolicyLedger } from '@huiyin/case-runtime';
import type { RecordedFact } from '@huiyin/process-engine';
import { CASE_LINKS, linksAnswering, linksOf, SETTLEMENTS, type CaseLink } from '@huiyin/processes';
import type { File } from './case-work.ts';
import type { Move } from './step.ts';

/** What the product does of itself because of a fact. */
export type Consequence =
  /** Opens a case that the fact leads to. */
  | { readonly kind: 'open'; readonly link: CaseLink; readonly payload: object; readonly revision: number }
  /** Does in a linked case what was done in this one. */
  | { readonly kind: 'settle'; readonly file: File; readonly move: Move };

/** Facts that anything may follow from, by process: `order-follow-up ProblemReported`. */
const LOOKED_AT: ReadonlySet<string> = new Set(
  [...CASE_LINKS, ...SETTLEMENTS].map(({ process, fact }) => `${process} ${fact}`),
);

/** Finds what follows from facts, by the same declarations and the same policy by which the product’s own reactions do. */
export class Consequences {
  constructor(
    private readonly cases: CaseRepository,
    private readonly policies: PolicyLedger,
  ) {}

  /** What follows from the last facts of a case, which are of these types. */
  async of(file: File, types: readonly string[]): Promise<readonly Consequence[]> {
    const { process, id, state } = file;
    if (!state || !types.some((type) => LOOKED_AT.has(`${process.id} ${type}`))) return [];
    const from = state.revision - types.length + 1;
    const found: Consequence[] = [];
    for await (const event of this.cases.store.readStream(id, { from }))
      found.push(...this.#after(file, asFact(event)));
    return found;
  }

  #after(file: File, fact: RecordedFact): readonly Consequence[] {
    const { process, data, linked, store } = file;
    const { revision, metadata } = fact;
    const links = linksAnswering(process.id, fact, linksOf(this.policies.document, store.code));
    const opened = links.map((link): Consequence => ({
      kind: 'open',
      link,
      payload: link.payload({ data, fact }),
      revision,
    }));
    if (metadata.actor.role === 'system') return opened;
    const settled = SETTLEMENTS.filter((one) => one.process === process.id && one.fact === fact.type).flatMap(
      ({ settles, command: name, payload }) =>
        linked
          .filter((other) => other.process.id === settles)
          .map((other): Consequence => {
            const move = { name, payload: payload(fact), mayBeRefused: SETTLED_OTHERWISE };
            return { kind: 'settle', file: other as File, move };
          }),
    );
    return [...opened, ...settled];
  }
}

/** What was dealt with otherwise, or has to be: money that is owed keeps an order open. */
const SETTLED_OTHERWISE = [
  'command-not-allowed',
  'too-few-contact-attempts',
  'payment-issue-open',
  'refund-outstanding',
  'cancellation-pending',
];
