import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HappenedStaffFact, StaffFact } from '../facts/staff-fact.ts';
import { foldStaff, NOBODY } from './fold-staff.ts';
import { StaffDirectory } from './staff-directory.ts';

const DAY = Date.parse('2026-03-02T00:00:00.000Z');
const iso = (moment: number) => new Date(moment).toISOString();
const HOUR = 3_600_000;

const happened = (facts: readonly StaffFact[], at = DAY): HappenedStaffFact[] =>
  facts.map((fact, index) => ({ ...fact, at: at + index }));
const directory = (...facts: StaffFact[]) => new StaffDirectory(happened(facts).reduce(foldStaff, NOBODY));

const added = (id: string, more: object = {}): StaffFact => ({
  type: 'StaffMemberAdded',
  data: { id, name: id, store: 'S01', role: 'agent', skills: [], ...more },
});
const absent = (id: string, from: number, until: number, substitute?: string): StaffFact => ({
  type: 'AbsenceAnnounced',
  data: { id, from: iso(from), until: iso(until), ...(substitute !== undefined && { substitute }) },
});

describe('the staff directory', () => {
  it('knows people as they were last described', () => {
    const { people } = directory(added('li.na', { team: 'A', capacity: 5 }), {
      type: 'StaffMemberChanged',
      data: { id: 'li.na', name: '李娜', role: 'supervisor', skills: ['safety'] },
    });
    expect([...people.values()]).toEqual([
      { id: 'li.na', name: '李娜', role: 'supervisor', skills: ['safety'], absences: [] },
    ]);
  });

  it('has somebody absent from the first moment until before the last', () => {
    const staff = directory(added('li.na'), absent('li.na', DAY + HOUR, DAY + 2 * HOUR));
    const present = [0, 1, 2].map((hours) => staff.at(DAY + hours * HOUR).present().length);
    expect(present).toEqual([1, 0, 1]);
    expect(staff.at(DAY + HOUR).absent('S01')).toHaveLength(1);
    expect(staff.at(DAY + HOUR).absent('S02')).toHaveLength(0);
  });

  it('keeps the names of those who left, who neither work nor are absent', () => {
    const staff = directory(added('li.na'), absent('li.na', DAY, DAY + HOUR), {
      type: 'StaffMemberLeft',
      data: { id: 'li.na' },
    });
    const then = staff.at(DAY + 10);
    expect([then.employed(), then.present(), then.absent()]).toEqual([[], [], []]);
    expect(staff.person('li.na')).toMatchObject({ name: 'li.na', leftAt: DAY + 2 });
    expect(staff.at(DAY + 1).employed()).toHaveLength(1);
  });

  it('ends an absence where it is cancelled, and drops one that hasn’t begun', () => {
    const cancel = (from: number): StaffFact => ({
      type: 'AbsenceCancelled',
      data: { id: 'li.na', from: iso(from) },
    });
    const begun = directory(added('li.na'), absent('li.na', DAY, DAY + HOUR), cancel(DAY));
    expect(begun.person('li.na')?.absences).toMatchObject([{ from: DAY, until: DAY + 2 }]);
    const future = directory(added('li.na'), absent('li.na', DAY + 10, DAY + HOUR), cancel(DAY + 10));
    expect(future.person('li.na')?.absences).toEqual([]);
  });

  it('finds who stands in, along a chain of absences, and nobody in a ring', () => {
    const away = (id: string, by?: string) => absent(id, DAY, DAY + HOUR, by);
    const people = ['a', 'b', 'c', 'd'].map((id) => added(id));
    const chain = directory(...people, away('a', 'b'), away('b', 'c')).at(DAY + 10);
    expect(chain.substituteOf('a')?.id).toBe('c');
    expect(chain.substituteOf('d')).toBeUndefined();
    const ring = directory(...people, away('a', 'b'), away('b', 'a')).at(DAY + 10);
    expect(ring.substituteOf('a')).toBeUndefined();
  });

  it('folds any history, whatever its order', () => {
    const id = fc.constantFrom('a', 'b');
    const moment = fc.integer({ min: 0, max: 9 }).map((hours) => DAY + hours * HOUR);
    const fact = fc.oneof(
      id.map((who) => added(who)),
      id.map((who): StaffFact => ({ type: 'StaffMemberLeft', data: { id: who } })),
      fc.tuple(id, moment, moment).map(([who, from, until]) => absent(who, from, until)),
      fc
        .tuple(id, moment)
        .map(([who, from]): StaffFact => ({ type: 'AbsenceCancelled', data: { id: who, from: iso(from) } })),
    );
    fc.assert(
      fc.property(fc.array(fact), moment, (facts, then) => {
        const staff = directory(...facts).at(then);
        expect(staff.present().length + staff.absent().length).toBe(staff.employed().length);
      }),
    );
  });
});
