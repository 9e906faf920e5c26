import type { OrderFollowUpData, ProblemReported } from '@huiyin/order-follow-up';
import { DECLARED_LINKS, type DeclaredLink, type LinkName } from '../sections/links.ts';
import { visitAfterAcceptance } from './acceptance-to-visit.ts';
import { complaintOfProblem } from './problem-to-complaint.ts';
import { returnOfProblem } from './problem-to-return.ts';

/** The case with the fact, right after it. */
interface Origin {
  readonly data: object;
  readonly fact: { readonly data: object };
}

/** What a link carries over into the case that it opens. */
interface CarriedOver {
  /** What the case with the fact is to the opened one. */
  readonly inverse: string;
  /** The payload of the command that opens the case. Pure. */
  payload(origin: Origin): object;
}

const visit: CarriedOver = {
  inverse: 'visited-in',
  payload: ({ data }) => visitAfterAcceptance(data as OrderFollowUpData),
};

const CARRIED_OVER: Readonly<Record<LinkName, CarriedOver>> = {
  'problem-to-complaint': {
    inverse: 'cause-of',
    payload: ({ data, fact }) =>
      complaintOfProblem(data as OrderFollowUpData, fact.data as ProblemReported['data']),
  },
  'problem-to-return': {
    inverse: 'cause-of',
    payload: ({ data, fact }) =>
      returnOfProblem(data as OrderFollowUpData, fact.data as ProblemReported['data']),
  },
  'acceptance-to-visit': visit,
  'silent-acceptance-to-visit': visit,
};

/** A declared link with what it carries over: all that opening a case because of a fact in another takes. */
export type CaseLink = Omit<DeclaredLink, 'from' | 'enabled'> &
  CarriedOver & {
    readonly name: LinkName;
    /** The process in which the fact happens. */
    readonly process: string;
  };

/** Which facts open which cases, with which data. Another link is a declaration and what it carries over. */
export const CASE_LINKS: readonly CaseLink[] = Object.entries<DeclaredLink>(DECLARED_LINKS).map(
  ([name, { from: process, fact, only, opens, relation }]) => ({
    name: name as LinkName,
    process,
    fact,
    ...(only && { only }),
    opens,
    relation,
    ...CARRIED_OVER[name as LinkName],
  }),
);
