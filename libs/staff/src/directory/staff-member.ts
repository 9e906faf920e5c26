import type { StaffMemberData } from '../facts/staff-fact.ts';

/** A time in which somebody isn't there: from the first moment until before the last, epoch milliseconds. */
export interface Absence {
  readonly from: number;
  readonly until: number;
  /** Who takes over meanwhile. */
  readonly substitute?: string;
  readonly reason?: string;
  /** When the person's open cases went to others. */
  readonly handedOverAt?: number;
}

/** A person of the directory. Those who left stay in it: their names stand in old cases. */
export interface StaffMember extends StaffMemberData {
  /** In the order of their beginnings. */
  readonly absences: readonly Absence[];
  /** Since when they don't work here any more, epoch milliseconds. */
  readonly leftAt?: number;
  /** When the open cases of somebody who left had all gone to others. */
  readonly leftWorkHandedOverAt?: number;
}

/** The absence that a moment falls into. */
export const absenceAt = ({ absences }: StaffMember, moment: number): Absence | undefined =>
  absences.find(({ from, until }) => from <= moment && moment < until);

/** Whether somebody works here at a moment, absent or not. */
export const isEmployed = ({ leftAt }: StaffMember, moment: number): boolean =>
  leftAt === undefined || moment < leftAt;

/** Whether somebody is there to work at a moment. */
export const isPresent = (member: StaffMember, moment: number): boolean =>
  isEmployed(member, moment) && absenceAt(member, moment) === undefined;
