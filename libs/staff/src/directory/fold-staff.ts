import type { HappenedStaffFact } from '../facts/staff-fact.ts';
import type { Absence, StaffMember } from './staff-member.ts';

/** The people by their ids, in the order in which they came. */
export type People = ReadonlyMap<string, StaffMember>;

export const NOBODY: People = new Map();

/**
 * The people after one more fact. A fact about somebody who isn't known, or an absence that isn't, changes nothing: a fold
 * refuses no history.
 */
export const foldStaff = (people: People, fact: HappenedStaffFact): People =>
  foldStaffHistory(people, [fact]);

/** The people after many facts, in the order in which they were recorded. */
export function foldStaffHistory(people: People, facts: Iterable<HappenedStaffFact>): People {
  const after = new Map(people);
  for (const fact of facts) {
    const member = foldMember(after.get(fact.data.id), fact);
    if (member) after.set(member.id, member);
  }
  return after;
}

/** One person after a fact about them; `undefined` while nobody of that id was added. */
export function foldMember(
  before: StaffMember | undefined,
  fact: HappenedStaffFact,
): StaffMember | undefined {
  if (fact.type === 'StaffMemberAdded') return { ...fact.data, absences: before?.absences ?? [] };
  if (!before) return undefined;
  switch (fact.type) {
    case 'StaffMemberChanged': {
      const { absences, leftAt } = before;
      return { ...fact.data, absences, ...(leftAt !== undefined && { leftAt }) };
    }
    case 'StaffMemberLeft':
      return { ...before, leftAt: fact.at };
    case 'AbsenceAnnounced':
      return withAbsences(before, [...before.absences, announced(fact.data)]);
    case 'AbsenceCancelled':
      return withAbsences(before, cancelled(before.absences, Date.parse(fact.data.from), fact.at));
    case 'WorkHandedOver': {
      const from = Date.parse(fact.data.from);
      if (from === before.leftAt) return { ...before, leftWorkHandedOverAt: fact.at };
      const mark = (absence: Absence) =>
        absence.from === from ? { ...absence, handedOverAt: fact.at } : absence;
      return withAbsences(before, before.absences.map(mark));
    }
  }
}

const withAbsences = (member: StaffMember, absences: readonly Absence[]): StaffMember => ({
  ...member,
  absences: [...absences].sort((one, other) => one.from - other.from),
});

function announced(data: Extract<HappenedStaffFact, { type: 'AbsenceAnnounced' }>['data']): Absence {
  const { from, until, substitute, reason } = data;
  return {
    from: Date.parse(from),
    until: Date.parse(until),
    ...(substitute !== undefined && { substitute }),
    ...(reason !== undefined && { reason }),
  };
}

/** What has been of an absence stays: it ends when it is cancelled. What hasn't begun is as if it never were. */
const cancelled = (absences: readonly Absence[], from: number, at: number): readonly Absence[] =>
  absences.flatMap((absence) => {
    if (absence.from !== from) return [absence];
    return at > from ? [{ ...absence, until: Math.min(absence.until, at) }] : [];
  });
