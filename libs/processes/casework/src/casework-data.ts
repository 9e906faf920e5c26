import type { Fact, HappenedFact } from '@huiyin/process-engine';
import type { CaseworkFact } from './facts/casework-fact.ts';

/** What every case keeps, whatever its process. */
export interface CaseworkData {
  /** The store that the case belongs to. */
  readonly store: string;
  /** The person responsible, once there is one. */
  readonly assignee?: string;
  /** How many notes its history holds. */
  readonly notes: number;
  readonly links: readonly { readonly caseId: string; readonly relation: string }[];
  /** The people whom the case was escalated past: they don't handle it any more. */
  readonly escalatedPast: readonly string[];
  /** How often each loop has been round, by the fact that closes it. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How often each may go round before the case escalates: the policy when the case was opened. */
  readonly limits: Readonly<Record<string, number>>;
}

export const openCasework = (store: string, limits: Readonly<Record<string, number>>): CaseworkData => ({
  store,
  notes: 0,
  links: [],
  escalatedPast: [],
  rounds: {},
  limits,
});

/** Folds what can happen in any case, and counts the loops. */
export function evolveCasework<D extends CaseworkData>(
  data: D,
  fact: HappenedFact<Fact>,
  escalates: boolean,
): D {
  const counted = fact.type in data.limits ? { ...data, rounds: countRound(data, fact.type) } : data;
  const next = escalates ? escalatePast(counted) : counted;
  const { type, data: told } = fact as HappenedFact<CaseworkFact>;
  switch (type) {
    case 'CaseAssigned':
      return { ...next, assignee: told.assignee };
    case 'NoteAdded':
      return { ...next, notes: next.notes + 1 };
    case 'CaseLinked':
      return { ...next, links: [...next.links, { caseId: told.caseId, relation: told.relation }] };
    case 'Deescalated':
      return { ...next, escalatedPast: [] };
    default:
      return next;
  }
}

function escalatePast<D extends CaseworkData>(data: D): D {
  const { assignee, escalatedPast } = data;
  if (assignee === undefined || escalatedPast.includes(assignee)) return data;
  return { ...data, escalatedPast: [...escalatedPast, assignee] };
}

const countRound = ({ rounds }: CaseworkData, fact: string) => ({
  ...rounds,
  [fact]: (rounds[fact] ?? 0) + 1,
});

/** The guard that bounds loops: whether this fact closes its loop for the last time that the limits allow. */
export function isLastRound({ rounds, limits }: CaseworkData, fact: string): boolean {
  const limit = limits[fact];
  return limit !== undefined && (rounds[fact] ?? 0) + 1 >= limit;
}
