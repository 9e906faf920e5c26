import { refuse, type Actor, type Refusal } from '@huiyin/process-engine';
import type { People } from '../directory/fold-staff.ts';
import { isEmployed, type StaffMember } from '../directory/staff-member.ts';
import type { StaffFact, StaffMemberData } from '../facts/staff-fact.ts';
import { mayManage, maySpeakFor } from './may-manage.ts';
import type { AnnounceAbsence, DescribeStaffMember } from './payloads.ts';
import type { StaffRefusalCode } from './refusals.ts';
import type { StaffCommand } from './staff-command.ts';

/** What comes with a staff command. */
export interface StaffCircumstances {
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
}

type Decision = readonly StaffFact[] | Refusal;
const no = (code: StaffRefusalCode, details?: Readonly<Record<string, unknown>>) => refuse(code, details);

/** The facts that follow from a command; none where everything is so already. Pure. */
export function decideStaff(
  people: People,
  command: StaffCommand,
  circumstances: StaffCircumstances,
): Decision {
  const { id } = command;
  const member = people.get(id);
  if (command.name === 'describe') return describe(member, id, command.payload, circumstances);
  const { actor, now } = circumstances;
  if (!member) return no('staff-unknown', { id });
  if (command.name === 'leave') {
    if (!mayManage(actor, member)) return no('staff-not-yours', { id });
    return isEmployed(member, now) ? [{ type: 'StaffMemberLeft', data: { id } }] : [];
  }
  if (!maySpeakFor(actor, member)) return no('staff-not-yours', { id });
  switch (command.name) {
    case 'announce-absence':
      return announce(people, member, command.payload, now);
    case 'cancel-absence':
      return cancel(member, command.from, now);
    case 'note-hand-over': {
      const { from, handedOver, left } = command;
      const fact: StaffFact = { type: 'WorkHandedOver', data: { id, from: iso(from), handedOver, left } };
      if (from === member.leftAt)
        return member.leftWorkHandedOverAt === undefined ? [fact] : no('already-handed-over', { id });
      const absence = member.absences.find((candidate) => candidate.from === from);
      if (!absence) return no('absence-unknown', { id });
      if (absence.handedOverAt !== undefined) return no('already-handed-over', { id });
      return [fact];
    }
  }
}

function describe(
  before: StaffMember | undefined,
  id: string,
  { name, store, role, team, skills = [], capacity }: DescribeStaffMember,
  { actor, now }: StaffCircumstances,
): Decision {
  const data: StaffMemberData = {
    id,
    name,
    ...(store !== undefined && { store }),
    role,
    ...(team !== undefined && { team }),
    skills: [...skills],
    ...(capacity !== undefined && { capacity }),
  };
  // Whoever takes somebody over from another store must be allowed to in both.
  if (!mayManage(actor, data) || (before && !mayManage(actor, before))) return no('staff-not-yours', { id });
  if (!before || !isEmployed(before, now)) return [{ type: 'StaffMemberAdded', data }];
  return isAs(before, data) ? [] : [{ type: 'StaffMemberChanged', data }];
}

const isAs = (before: StaffMember, data: StaffMemberData): boolean =>
  (['name', 'store', 'role', 'team', 'capacity'] as const).every((key) => before[key] === data[key]) &&
  before.skills.length === data.skills.length &&
  before.skills.every((skill, index) => skill === data.skills[index]);

function announce(
  people: People,
  member: StaffMember,
  { from, until, substitute, reason }: AnnounceAbsence,
  now: number,
): Decision {
  const { id } = member;
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  if (!isEmployed(member, now)) return no('staff-left', { id });
  if (!(begin < end)) return no('absence-backwards', { from, until });
  if (end <= now) return no('absence-over', { until });
  const same = member.absences.find((absence) => absence.from === begin && absence.until === end);
  if (same && same.substitute === substitute && same.reason === reason) return [];
  if (member.absences.some((absence) => absence.from < end && begin < absence.until))
    return no('absence-overlaps', { from, until });
  const standsInTheWay = substitute === undefined ? undefined : unfit(people, member, substitute, now);
  if (standsInTheWay) return standsInTheWay;
  const data = {
    id,
    from: iso(begin),
    until: iso(end),
    ...(substitute !== undefined && { substitute }),
    ...(reason !== undefined && { reason }),
  };
  return [{ type: 'AbsenceAnnounced', data }];
}

/** Why somebody can't stand in. */
function unfit(people: People, member: StaffMember, substitute: string, now: number): Refusal | undefined {
  if (substitute === member.id) return no('substitute-self');
  const other = people.get(substitute);
  if (!other || !isEmployed(other, now)) return no('substitute-unknown', { substitute });
  return other.store === undefined || other.store === member.store
    ? undefined
    : no('substitute-elsewhere', { substitute });
}

function cancel({ id, absences }: StaffMember, from: number, now: number): Decision {
  const absence = absences.find((candidate) => candidate.from === from);
  if (!absence) return no('absence-unknown', { id });
  if (absence.until <= now) return no('absence-over', { until: iso(absence.until) });
  return [{ type: 'AbsenceCancelled', data: { id, from: iso(from) } }];
}

const iso = (moment: number): string => new Date(moment).toISOString();
