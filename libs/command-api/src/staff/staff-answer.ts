import { LEADERS } from '@huiyin/casework';
import { absenceAt, isPresent, type Absence, type StaffAtMoment, type StaffMember } from '@huiyin/staff';
import type { Actor } from '@huiyin/service-kit';

/** An absence as it is answered; moments in ISO 8601, UTC. */
interface AbsenceAnswer {
  readonly from: string;
  readonly until: string;
  readonly substitute?: string;
  /** Told to the person, the leaders of the store and administrators only. */
  readonly reason?: string;
  readonly handedOverAt?: string;
}

/** A person as they are answered. */
export interface StaffAnswer {
  readonly id: string;
  readonly name: string;
  readonly store?: string;
  readonly role: string;
  readonly team?: string;
  readonly skills: readonly string[];
  readonly capacity?: number;
  /** Whether they are there at the moment that was asked for. */
  readonly present: boolean;
  /** Who stands in for them then. */
  readonly substitute?: string;
  /** Under way, or to come. */
  readonly absences: readonly AbsenceAnswer[];
  readonly leftAt?: string;
}

export function staffAnswer(member: StaffMember, staff: StaffAtMoment, asker: Actor): StaffAnswer {
  const { id, name, store, role, team, skills, capacity, absences, leftAt } = member;
  const { moment } = staff;
  const substitute = absenceAt(member, moment) && staff.substituteOf(id)?.id;
  const reasons = mayKnowReasons(asker, member);
  return {
    id,
    name,
    ...(store !== undefined && { store }),
    role,
    ...(team !== undefined && { team }),
    skills,
    ...(capacity !== undefined && { capacity }),
    present: isPresent(member, moment),
    ...(substitute !== undefined && { substitute }),
    absences: absences
      .filter(({ until }) => until > moment)
      .map((absence) => absenceAnswer(absence, reasons)),
    ...(leftAt !== undefined && { leftAt: iso(leftAt) }),
  };
}

/** Why somebody isn't there is their own business, and their leaders'. */
const mayKnowReasons = ({ id, role, store }: Actor, member: StaffMember): boolean =>
  id === member.id ||
  role === 'admin' ||
  (store !== undefined && store === member.store && LEADERS.some((leader) => leader === role));

const absenceAnswer = (
  { from, until, substitute, reason, handedOverAt }: Absence,
  reasons: boolean,
): AbsenceAnswer => ({
  from: iso(from),
  until: iso(until),
  ...(substitute !== undefined && { substitute }),
  ...(reasons && reason !== undefined && { reason }),
  ...(handedOverAt !== undefined && { handedOverAt: iso(handedOverAt) }),
});

const iso = (moment: number): string => new Date(moment).toISOString();
