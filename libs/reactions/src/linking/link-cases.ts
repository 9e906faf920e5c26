import { caseIdFor } from '@huiyin/case-runtime';
import type { Process, RecordedFact } from '@huiyin/process-engine';
import { CannotReactError, type Effect, type Reaction } from '../reacting/reaction.ts';

/** A case of one process that is opened because of a fact in a case of another. */
export interface CaseLink {
  /** Kebab-case; part of command ids: never changed. */
  readonly name: string;
  /** The process in which the fact happens. */
  readonly process: string;
  readonly fact: string;
  /** Only when this member of the fact's data has one of these values. */
  readonly only?: { readonly member: string; readonly values: readonly string[] };
  /** The process of the case that is opened. */
  readonly opens: string;
  /** What the opened case is to the one with the fact, and the other way round. */
  readonly relation: string;
  readonly inverse: string;
  /** The opening's payload, made of what the first case knew right after the fact. Pure. */
  payload(origin: LinkOrigin): object;
}

/** The case with the fact. */
export interface LinkOrigin {
  readonly caseId: string;
  readonly data: object;
  readonly fact: RecordedFact;
}

export interface Linking {
  /** The newest version of a process. */
  readonly process: (id: string) => Process | undefined;
  /** Whether a link works in a store now, for this fact. */
  readonly works: (link: string, store: string, fact: RecordedFact) => boolean;
}

/** The reaction that a declared link is: opens the case, and links both ways. */
export const linkCases = (link: CaseLink, { process, works }: Linking): Reaction => ({
  name: `link-${link.name}`,
  on: [link.fact],
  when: ({ metadata, data }) =>
    metadata.process === link.process &&
    (link.only === undefined ||
      link.only.values.includes(String((data as Record<string, unknown>)[link.only.member]))),
  async then({ caseId, fact, commandId, process: from, then }) {
    const { data, store } = await then();
    if (!works(link.name, store, fact)) return [];
    const opens = process(link.opens);
    if (!opens) throw new CannotReactError('process-unknown', `This build has no process ${link.opens}.`);
    const opened = caseIdFor(opens, commandId('open'));
    const payload = link.payload({ caseId, data, fact });
    return [
      { kind: 'open', name: 'open', process: opens, payload },
      linkEffect('link-opened', opens, opened, { caseId, relation: link.relation }),
      linkEffect('link-origin', from, caseId, { caseId: opened, relation: link.inverse }),
    ];
  },
});

/** A case that is over by now takes no link; what it led to is linked to it all the same. */
const linkEffect = (name: string, process: Process, caseId: string, payload: object): Effect => ({
  kind: 'give',
  name,
  process,
  caseId,
  command: 'link-case',
  payload,
  needless: ['already-linked', 'command-not-allowed'],
});
