import type { RecordedEvent } from '@huiyin/event-store';

/** The stream that the staff directory is folded from. */
export const STAFF_STREAM = 'staff';

/** A person as facts hold them: everything that the directory knows of somebody. */
export interface StaffMemberData {
  /** The subject of the person's tokens, and the name under which cases are assigned to them. */
  readonly id: string;
  readonly name: string;
  /** The store that the person works in; absent for people who work for all stores. */
  readonly store?: string;
  /** What they act as, e.g. `agent`. */
  readonly role: string;
  readonly team?: string;
  /** What they can be asked to handle: categories, products, languages, whatever the company calls a skill. */
  readonly skills: readonly string[];
  /** How many open cases they can carry, weighed as `weightOf` says; absent: as many as there are. */
  readonly capacity?: number;
}

/** Somebody joined, or came back. Storage format. */
export interface StaffMemberAdded {
  type: 'StaffMemberAdded';
  data: StaffMemberData;
}

/** Something about a person changed: all of what is known from now on. Storage format. */
export interface StaffMemberChanged {
  type: 'StaffMemberChanged';
  data: StaffMemberData;
}

/** Somebody doesn't work here any more. Storage format. */
export interface StaffMemberLeft {
  type: 'StaffMemberLeft';
  data: { readonly id: string };
}

/** Somebody won't be there from one moment until before another. Storage format. */
export interface AbsenceAnnounced {
  type: 'AbsenceAnnounced';
  data: {
    readonly id: string;
    /** ISO 8601, UTC; an absence is known by its person and this moment. */
    readonly from: string;
    readonly until: string;
    /** Who takes over meanwhile. */
    readonly substitute?: string;
    readonly reason?: string;
  };
}

/** An absence ends early, or doesn't come about at all. Storage format. */
export interface AbsenceCancelled {
  type: 'AbsenceCancelled';
  data: { readonly id: string; readonly from: string };
}

/**
 * The open cases of somebody absent, or of somebody who left, went to others: that is done once an absence, and once when
 * they leave. Storage format.
 */
export interface WorkHandedOver {
  type: 'WorkHandedOver';
  data: {
    readonly id: string;
    /** When the absence begins, or the moment at which they left. */
    readonly from: string;
    /** How many cases found somebody else, and how many nobody: of those who left, none. */
    readonly handedOver: number;
    readonly left: number;
  };
}

export type StaffFact =
  | StaffMemberAdded
  | StaffMemberChanged
  | StaffMemberLeft
  | AbsenceAnnounced
  | AbsenceCancelled
  | WorkHandedOver;

/** A staff fact with the moment at which it happened, in epoch milliseconds. */
export type HappenedStaffFact = StaffFact & { readonly at: number };

const TYPES: ReadonlySet<string> = new Set<StaffFact['type']>([
  'StaffMemberAdded',
  'StaffMemberChanged',
  'StaffMemberLeft',
  'AbsenceAnnounced',
  'AbsenceCancelled',
  'WorkHandedOver',
]);

/**
 * The staff fact that a recorded event is, or `undefined` where it is none: other streams, and facts that a later
 * version of the product knows.
 */
export function staffFactOf(event: RecordedEvent): HappenedStaffFact | undefined {
  if (event.stream !== STAFF_STREAM || !TYPES.has(event.type)) return undefined;
  const { occurredAt } = event.metadata as { readonly occurredAt: string };
  return { type: event.type, data: event.data, at: Date.parse(occurredAt) } as HappenedStaffFact;
}
