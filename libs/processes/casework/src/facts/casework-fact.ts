import type { FactDeclaration } from '@huiyin/process-engine';

/** The case has a person responsible. Storage format. */
export interface CaseAssigned {
  type: 'CaseAssigned';
  data: { assignee: string; reason?: string };
}

/** Somebody wrote something down. Storage format. */
export interface NoteAdded {
  type: 'NoteAdded';
  data: { text: string };
}

/** Another case has to do with this one. Storage format. */
export interface CaseLinked {
  type: 'CaseLinked';
  data: { caseId: string; relation: string; reason?: string };
}

/** The case was raised to a higher level by a person, for themselves or for the customer. Storage format. */
export interface Escalated {
  type: 'Escalated';
  data: { to: EscalationLevel; requestedBy: 'customer' | 'staff'; reason: string };
}

/** A leader gave the case back, saying why: an escalation never ends silently. Storage format. */
export interface Deescalated {
  type: 'Deescalated';
  data: { reason: string };
}

/** Much of a deadline's time is over and what is owed isn't done: somebody is to be told. Storage format. */
export interface DeadlineReminded {
  type: 'DeadlineReminded';
  data: {
    /** Identity of the deadline. */
    deadline: string;
    /** When it is due: ISO 8601, UTC. */
    due: string;
    /** The share of its time that was over, e.g. 0.75. */
    share: number;
  };
}

/** Levels above the one that handles a case. */
export type EscalationLevel = 'supervisor' | 'store-manager';

/** What can happen in a case of any process. */
export type CaseworkFact = CaseAssigned | NoteAdded | CaseLinked | Escalated | Deescalated | DeadlineReminded;

export const CASEWORK_FACTS: Readonly<Record<CaseworkFact['type'], FactDeclaration>> = {
  CaseAssigned: {},
  NoteAdded: { personal: ['text'] },
  CaseLinked: {},
  Escalated: { personal: ['reason'] },
  Deescalated: {},
  DeadlineReminded: {},
};

/** What a machine takes at its root: facts that only record, in any state that isn't final. */
export const RECORDED_ANYWHERE = {
  CaseAssigned: {},
  NoteAdded: {},
  CaseLinked: {},
  DeadlineReminded: {},
} as const satisfies Partial<Record<CaseworkFact['type'], object>>;
