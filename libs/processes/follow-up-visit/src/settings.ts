import type { Policy } from '@huiyin/casework';

/** What a company can set for its visits, per store. Durations as text: `4 working hours`, `4 days`. */
export interface FollowUpVisitSettings {
  /** How often a loop may go round before the case escalates; `ContactAttempted`: attempts before giving up. */
  readonly limits: Readonly<
    Record<'ContactAttempted' | 'VisitRescheduled' | 'FindingsRaised' | 'FindingsForwarded', number>
  >;
  readonly within: {
    /** From the earliest moment for the visit on, where no last day was named. */
    readonly visit: string;
    /** After the time that the customer named. */
    readonly appointment: string;
    readonly findings: string;
    readonly departmentAnswer: string;
    readonly analysis: string;
  };
}

/** The manuals ask for visits on the third to the seventh day. */
export const DEFAULT_FOLLOW_UP_VISIT_SETTINGS: FollowUpVisitSettings = {
  limits: { ContactAttempted: 3, VisitRescheduled: 3, FindingsRaised: 3, FindingsForwarded: 3 },
  within: {
    visit: '4 days',
    appointment: '4 working hours',
    findings: '2 working days',
    departmentAnswer: '1 working day',
    analysis: '5 working days',
  },
};

export type FollowUpVisitPolicy = Policy<FollowUpVisitSettings>;
