import type { OrderFollowUpData, ProblemReported } from '@huiyin/order-follow-up';
import { DECLARED_LINKS, type DeclaredLink, type LinkName, type Links } from '../sections/links.ts';
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
export type CaseLink = Omit<DeclaredLink, 'from' | 'enabled' | 'unless'> &
  CarriedOver & {
    readonly name: LinkName;
    readonly unless?: LinkName;
    /** The process in which the fact happens. */
    readonly process: string;
  };

/** Whether a link answers a fact of its process. */
const isAnsweredBy = (
  { fact, only }: Pick<CaseLink, 'fact' | 'only'>,
  { type, data }: { readonly type: string; readonly data: object },
): boolean =>
  type === fact &&
  (only === undefined || only.values.includes(String((data as Record<string, unknown>)[only.member])));

/** Which facts open which cases, with which data. Another link is a declaration and what it carries over. */
export const CASE_LINKS: readonly CaseLink[] = Object.entries<DeclaredLink>(DECLARED_LINKS).map(
  ([name, { from: process, fact, only, unless, opens, relation }]) => ({
    name: name as LinkName,
    process,
    fact,
    ...(only && { only }),
    ...(unless && { unless: unless as LinkName }),
    opens,
    relation,
    ...CARRIED_OVER[name as LinkName],
  }),
);

/** The links that open a case because of a fact, among those that work: only one of two for the same. */
export function linksAnswering(
  process: string,
  fact: { readonly type: string; readonly data: object },
  works: Links,
): readonly CaseLink[] {
  const answering = CASE_LINKS.filter(
    (link) => link.process === process && isAnsweredBy(link, fact) && works[link.name],
  );
  return answering.filter(({ unless }) => !answering.some(({ name }) => name === unless));
}
