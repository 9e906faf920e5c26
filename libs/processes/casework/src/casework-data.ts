import type { Fact, HappenedFact } from '@huiyin/process-engine';
import type { Department } from './departments.ts';
import type { CaseworkFact, DeadlineReminded } from './facts/casework-fact.ts';

/** What every case keeps, whatever its process. */
export interface CaseworkData {
  /** The store that the case belongs to. */
  readonly store: string;
  /** The person responsible, once there is one. */
  readonly assignee?: string;
  /** How many notes its history holds. */
  readonly notes: number;
  readonly links: readonly { readonly caseId: string; readonly relation: string }[];
  /** How high the case was raised: 0 not at all, 1 to the supervisor, 2 to the store manager. */
  readonly level: 0 | 1 | 2;
  /** The departments that the case was sent to: they see it, and carry out their part. */
  readonly sentTo: readonly Department[];
  /** The people whom the case was escalated past: they don't handle it any more. */
  readonly escalatedPast: readonly string[];
  /** How often each loop has been round, by the fact that closes it. */
  readonly rounds: Readonly<Record<string, number>>;
  /** How often each may go round before the case escalates: the policy when the case was opened. */
  readonly limits: Readonly<Record<string, number>>;
  /** By a deadline's name: which one of that name somebody was reminded of last, and at which shares of its time. */
  readonly reminded?: Readonly<
    Record<string, { readonly deadline: string; readonly shares: readonly number[] }>
  >;
}

/** @param sentTo the departments that have a part in every case of the process. */
export const openCasework = (
  store: string,
  limits: Readonly<Record<string, number>>,
  sentTo: readonly Department[] = [],
): CaseworkData => ({
  store,
  sentTo,
  notes: 0,
  links: [],
  level: 0,
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
  const counted = Object.hasOwn(data.limits, fact.type)
    ? { ...data, rounds: countRound(data, fact.type) }
    : data;
  const { type, data: told } = fact as HappenedFact<CaseworkFact>;
  const next = escalates
    ? raise(counted, type === 'Escalated' && told.to === 'store-manager' ? 2 : 1)
    : counted;
  switch (type) {
    case 'CaseAssigned':
      return { ...next, assignee: told.assignee };
    case 'NoteAdded':
      return { ...next, notes: next.notes + 1 };
    case 'CaseLinked':
      return { ...next, links: [...next.links, { caseId: told.caseId, relation: told.relation }] };
    case 'Deescalated':
      return { ...next, level: next.level === 2 ? 1 : 0, escalatedPast: [] };
    case 'DeadlineReminded':
      return { ...next, reminded: remind(next, told) };
    default:
      return next;
  }
}

/** A case that was sent to these departments, too. */
export const sendTo = <D extends CaseworkData>(data: D, ...departments: readonly Department[]): D =>
  departments.every((department) => data.sentTo.includes(department))
    ? data
    : { ...data, sentTo: [...new Set([...data.sentTo, ...departments])] };

/** At which shares of its time somebody was reminded of this deadline. */
export function remindedOf({ reminded = {} }: CaseworkData, deadline: string): readonly number[] {
  const last = Object.values(reminded).find((candidate) => candidate.deadline === deadline);
  return last?.shares ?? [];
}

/** One deadline of a name runs at a time: what was said of an earlier one needn't be kept. */
function remind(data: CaseworkData, { deadline, share }: DeadlineReminded['data']) {
  const [name = deadline] = deadline.split('@');
  return { ...data.reminded, [name]: { deadline, shares: [...remindedOf(data, deadline), share] } };
}

/** On the last level nothing climbs any more, and nobody is passed over. */
function raise<D extends CaseworkData>(data: D, by: 1 | 2): D {
  const { assignee, escalatedPast, level } = data;
  if (level === 2) return data;
  const passed = assignee === undefined || escalatedPast.includes(assignee) ? [] : [assignee];
  return { ...data, level: level + by >= 2 ? 2 : 1, escalatedPast: [...escalatedPast, ...passed] };
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
