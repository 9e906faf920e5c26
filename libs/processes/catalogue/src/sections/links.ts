import type { Section } from './section.ts';

/** A case that is to be opened because of a fact in another one. */
export interface DeclaredLink {
  /** The process in which the fact happens. */
  readonly from: string;
  readonly fact: string;
  /** Only when this member of the fact's data has one of these values. */
  readonly only?: { readonly member: string; readonly values: readonly string[] };
  /** Not where this other link works and opens a case for the same fact: one of the two is enough. */
  readonly unless?: string;
  /** The process of the case that is opened. */
  readonly opens: string;
  /** What the opened case is to the one with the fact. */
  readonly relation: string;
  /** Whether it works until a company says something else. */
  readonly enabled: boolean;
}

/** Which facts can open which cases. */
export const DECLARED_LINKS = {
  /** 异常处理: what went wrong with an order is a complaint, unless the goods come back for it. */
  'problem-to-complaint': {
    from: 'order-follow-up',
    fact: 'ProblemReported',
    unless: 'problem-to-return',
    opens: 'complaint',
    relation: 'caused-by',
    enabled: true,
  },
  /** 异常处理: wrong or damaged goods come back. A company that handles them as complaints turns it off. */
  'problem-to-return': {
    from: 'order-follow-up',
    fact: 'ProblemReported',
    only: { member: 'kind', values: ['wrong', 'damaged'] },
    opens: 'return-exchange',
    relation: 'caused-by',
    enabled: true,
  },
  /**
   * 回访: the follow-up of an order has a visit of its own, which is what most companies need. Where visits are made by other
   * people than orders are followed up by, a company turns these on: visits are cases then, and each settles its order's
   * visit (`SETTLEMENTS`), so that nobody is asked twice.
   */
  'acceptance-to-visit': {
    from: 'order-follow-up',
    fact: 'OrderAccepted',
    opens: 'follow-up-visit',
    relation: 'visit-of',
    enabled: false,
  },
  'silent-acceptance-to-visit': {
    from: 'order-follow-up',
    fact: 'AcceptedByDefault',
    opens: 'follow-up-visit',
    relation: 'visit-of',
    enabled: false,
  },
} as const satisfies Readonly<Record<string, DeclaredLink>>;

export type LinkName = keyof typeof DECLARED_LINKS;
/** Which links work. */
export type Links = Readonly<Record<LinkName, boolean>>;

const NAMES = Object.keys(DECLARED_LINKS);
const isLink = (name: string): name is LinkName => Object.hasOwn(DECLARED_LINKS, name);

export const links: Section<Links> = {
  standard: Object.fromEntries(
    Object.entries(DECLARED_LINKS).map(([name, { enabled }]) => [name, enabled]),
  ) as Links,
  over(before, said, place) {
    const after: Record<LinkName, boolean> = { ...before };
    for (const [name, works] of Object.entries(place.object(said)))
      if (!isLink(name))
        place.at(name).wrong(`不是关联规则（${NAMES.join('、')}）`, `is not a link (${NAMES.join(', ')})`);
      else if (typeof works !== 'boolean')
        place.at(name).wrong('必须是 true 或 false', 'must be true or false');
      else after[name] = works;
    return after;
  },
};
