import type { Policy } from '@huiyin/casework';
import type { Severity } from './vocabulary.ts';

/** What a company can set for its complaints, per store. Durations as text: `24 hours`, `1 working day`. */
export interface ComplaintSettings {
  /** Above these sums (yuan) a solution needs approval. */
  readonly approval: { readonly supervisorAbove: number; readonly storeManagerAbove: number };
  /** How often a loop may go round before the case escalates; `ContactAttempted`: attempts before giving up. */
  readonly limits: Readonly<
    Record<
      | 'SolutionRefused'
      | 'ApprovalDenied'
      | 'DepartmentConsulted'
      | 'InformationRequested'
      | 'ExecutionFailed'
      | 'OutcomeDisputed'
      | 'ContactAttempted',
      number
    >
  >;
  readonly within: {
    readonly firstResponse: string;
    readonly verification: string;
    readonly departmentAnswer: string;
    readonly customerReminder: string;
    readonly planning: string;
    readonly approval: string;
    readonly negotiation: string;
    readonly confirmation: string;
    readonly review: string;
    /** How long a closed complaint can be reopened. */
    readonly reopening: string;
  };
  /** The target for the whole case. */
  readonly resolution: Readonly<Record<Severity | 'authority', string>>;
}

export const DEFAULT_COMPLAINT_SETTINGS: ComplaintSettings = {
  approval: { supervisorAbove: 200, storeManagerAbove: 2_000 },
  limits: {
    SolutionRefused: 3,
    ApprovalDenied: 3,
    DepartmentConsulted: 5,
    InformationRequested: 5,
    ExecutionFailed: 3,
    OutcomeDisputed: 3,
    ContactAttempted: 3,
  },
  within: {
    firstResponse: '24 hours',
    verification: '1 working day',
    departmentAnswer: '1 working day',
    customerReminder: '2 days',
    planning: '1 working day',
    approval: '4 working hours',
    negotiation: '1 working day',
    confirmation: '2 working days',
    review: '5 working days',
    reopening: '15 days',
  },
  resolution: {
    critical: '1 working day',
    major: '3 working days',
    minor: '7 working days',
    authority: '10 working days',
  },
};

export type ComplaintPolicy = Policy<ComplaintSettings>;
