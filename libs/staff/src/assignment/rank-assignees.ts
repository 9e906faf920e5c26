import { absenceAt, type StaffMember } from '../directory/staff-member.ts';
import type { StaffAtMoment } from '../directory/staff-directory.ts';
import type { Need } from './need.ts';
import { NO_LOAD, type Load } from './open-work.ts';
import type { AssignmentReason } from './reasons.ts';

/** How somebody would do as the person responsible for a case. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Whether the case can be theirs. */
  readonly suitable: boolean;
  /** Why, and why not. */
  readonly reasons: readonly AssignmentReason[];
  readonly load: Load;
  readonly capacity?: number;
  /** Skills that the case asks for and the person lacks. */
  readonly missingSkills: readonly string[];
}

/**
 * Everybody of the case's store, the best one first: of the role asked first, then whoever
 * has the least to do; equals by their ids, so that the same question always has the same answer. Pure.
 */
export function rankAssignees(
  staff: StaffAtMoment,
  need: Need,
  loads: ReadonlyMap<string, Load>,
): readonly Candidate[] {
  const people = staff.employed(need.store);
  const asked = skillsAskedFor(need, people);
  const candidates = people
    .map((member) => candidateFor(member, need, asked, loads.get(member.id) ?? NO_LOAD, staff.moment))
    .sort((one, other) => compare(one, other, need.roles));
  return explained(candidates, need.roles);
}

/** Who is to be responsible, and why; `undefined` when the case can be nobody's. Pure. */
export function chooseAssignee(
  staff: StaffAtMoment,
  need: Need,
  loads: ReadonlyMap<string, Load>,
): Candidate | undefined {
  const [best] = rankAssignees(staff, need, loads);
  return best?.suitable ? best : undefined;
}

/** Those that the company asks for, and those that somebody has. */
function skillsAskedFor({ skills, subjects }: Need, people: readonly StaffMember[]): readonly string[] {
  const had = subjects.filter((subject) => people.some((member) => member.skills.includes(subject)));
  return [...new Set([...skills, ...had])];
}

function candidateFor(
  member: StaffMember,
  need: Need,
  asked: readonly string[],
  load: Load,
  moment: number,
): Candidate {
  const { id, name, role, skills, capacity } = member;
  const missingSkills = asked.filter((skill) => !skills.includes(skill));
  const against: AssignmentReason[] = [];
  if (id === need.assignee) against.push('already-responsible');
  if (need.escalatedPast.includes(id)) against.push('escalated-past');
  if (!need.roles.includes(role)) against.push('other-role');
  if (absenceAt(member, moment)) against.push('absent');
  if (missingSkills.length > 0) against.push('missing-skills');
  if (capacity !== undefined && load.weight + need.weight > capacity) against.push('at-capacity');
  const suitable = against.length === 0;
  return {
    id,
    name,
    role,
    suitable,
    reasons: suitable && asked.length > 0 ? ['has-skills'] : against,
    load,
    ...(capacity !== undefined && { capacity }),
    missingSkills,
  };
}

function compare(one: Candidate, other: Candidate, roles: readonly string[]): number {
  const place = ({ role }: Candidate) => (roles.includes(role) ? roles.indexOf(role) : roles.length);
  return (
    Number(other.suitable) - Number(one.suitable) ||
    place(one) - place(other) ||
    one.load.weight - other.load.weight ||
    one.load.cases - other.load.cases ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Says of the first one why it comes before the others. */
function explained(
  [best, ...others]: readonly Candidate[],
  [first]: readonly string[],
): readonly Candidate[] {
  if (!best) return [];
  if (!best.suitable) return [best, ...others];
  const more: AssignmentReason[] = best.role === first ? ['fewest-open'] : ['next-role', 'fewest-open'];
  return [{ ...best, reasons: [...best.reasons, ...more] }, ...others];
}
