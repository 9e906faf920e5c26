import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StaffAtMoment } from '../directory/staff-directory.ts';
import type { StaffMember } from '../directory/staff-member.ts';
import { onTheLadder } from './escalation-ladder.ts';
import { needOf } from './need.ts';
import type { Load } from './open-work.ts';
import { chooseAssignee, rankAssignees } from './rank-assignees.ts';

const NOW = Date.parse('2026-03-02T02:00:00.000Z');
const member = (id: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: id,
  store: 'S01',
  role: 'agent',
  skills: [],
  absences: [],
  ...more,
});
const staff = (...members: StaffMember[]) =>
  new StaffAtMoment(new Map(members.map((person) => [person.id, person])), NOW);
const loads = (weights: Readonly<Record<string, number>>): ReadonlyMap<string, Load> =>
  new Map(Object.entries(weights).map(([id, weight]) => [id, { cases: weight, weight }]));

const DATA = { store: 'S01', category: 'delivery', severity: 'major', customer: { tier: 'gold' } };
const NEED = needOf('complaint', DATA);
const away = { absences: [{ from: NOW - 1, until: NOW + 1 }] };

describe('the choice of who handles a case', () => {
  it('falls on whoever has the least to do, and says so', () => {
    const chosen = chooseAssignee(staff(member('a'), member('b')), NEED, loads({ a: 3, b: 2 }));
    expect(chosen).toMatchObject({ id: 'b', suitable: true, reasons: ['fewest-open'] });
  });

  it('falls on equals by their ids', () => {
    const people = ['c', 'a', 'b'].map((id) => member(id));
    expect(chooseAssignee(staff(...people), NEED, loads({}))?.id).toBe('a');
  });

  it.each<[string, Partial<StaffMember>, string, number?]>([
    ['is absent', away, 'absent'],
    ['works in another role', { role: 'department' }, 'other-role'],
    ['has as much to do as they can', { capacity: 5 }, 'at-capacity', 4],
  ])('never falls on who %s', (_, more, reason, weight = 0) => {
    const people = staff(member('a', more), member('b'));
    expect(rankAssignees(people, NEED, loads({ a: weight, b: 9 }))).toMatchObject([
      { id: 'b', suitable: true },
      { id: 'a', suitable: false, reasons: [reason] },
    ]);
  });

  it('leaves room for the case itself: a major one counts twice', () => {
    const fits = (weight: number) =>
      chooseAssignee(staff(member('a', { capacity: 5 })), NEED, loads({ a: weight })) !== undefined;
    expect([fits(3), fits(4)]).toEqual([true, false]);
  });

  it('falls on nobody of another store, nor on those who are passed or have the case', () => {
    const people = staff(member('a', { store: 'S02' }), member('b'), member('c'));
    const need = needOf('complaint', { ...DATA, assignee: 'b', escalatedPast: ['c'] });
    expect(rankAssignees(people, need, loads({}))).toMatchObject([
      { id: 'b', suitable: false, reasons: ['already-responsible'] },
      { id: 'c', suitable: false, reasons: ['escalated-past'] },
    ]);
    expect(chooseAssignee(people, need, loads({}))).toBeUndefined();
  });

  it('asks for a skill that the company names, whoever has it, and for subjects that somebody understands', () => {
    const [plain, expert] = [member('a'), member('b', { skills: ['delivery'] })];
    expect(chooseAssignee(staff(plain, expert), NEED, loads({ b: 9 }))).toMatchObject({
      id: 'b',
      reasons: ['has-skills', 'fewest-open'],
    });
    expect(chooseAssignee(staff(plain), NEED, loads({}))?.id).toBe('a');
    const asked = needOf('complaint', DATA, { delivery: ['logistics'] });
    expect(rankAssignees(staff(plain), asked, loads({}))).toMatchObject([
      { suitable: false, reasons: ['missing-skills'], missingSkills: ['logistics'] },
    ]);
  });

  it('goes one role up where nobody of the role asked first is free', () => {
    const people = staff(member('a', away), member('s', { role: 'supervisor' }));
    expect(chooseAssignee(people, NEED, loads({}))).toMatchObject({
      id: 's',
      reasons: ['next-role', 'fewest-open'],
    });
  });

  it('is the same whatever the order in which people are known', () => {
    const person = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      role: fc.constantFrom('agent', 'supervisor'),
      capacity: fc.integer({ min: 0, max: 6 }),
      skills: fc.subarray(['delivery', 'gold']),
    });
    const people = fc.uniqueArray(person, { selector: ({ id }) => id });
    const weights = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(people, weights, (found, weighed) => {
        const members = found.map(({ id, ...more }) => member(id, more));
        const ranked = rankAssignees(staff(...members), NEED, loads(weighed));
        expect(rankAssignees(staff(...members.reverse()), NEED, loads(weighed))).toEqual(ranked);
        const unsuitable = ranked.findIndex(({ suitable }) => !suitable);
        if (unsuitable >= 0) expect(ranked.slice(unsuitable).some(({ suitable }) => suitable)).toBe(false);
      }),
    );
  });
});

describe('the escalation ladder', () => {
  const people = [
    member('a'),
    member('s1', { role: 'supervisor' }),
    member('s2', { role: 'supervisor' }),
    member('m', { role: 'store-manager' }),
  ];
  const raised = (level: number, more: object = {}) => needOf('complaint', { ...DATA, level, ...more });

  it('has on each level who works there, whoever has the least to do', () => {
    expect(onTheLadder(staff(...people), raised(1), loads({ s1: 5, s2: 4 }))).toBe('s2');
    expect(onTheLadder(staff(...people), raised(2), loads({ m: 99 }))).toBe('m');
  });

  it('passes over those whom the case was escalated past, and who is away', () => {
    const need = raised(1, { escalatedPast: ['s2'] });
    expect(onTheLadder(staff(...people), need, loads({}))).toBe('s1');
    const without = people.map((person) => (person.id === 's1' ? { ...person, ...away } : person));
    expect(onTheLadder(staff(...without), need, loads({}))).toBe('m');
    expect(onTheLadder(staff(member('a')), need, loads({}))).toBeUndefined();
  });

  it('leaves the case with who has it and stands there', () => {
    expect(onTheLadder(staff(...people), raised(1, { assignee: 's1' }), loads({ s1: 9 }))).toBe('s1');
  });

  it('never takes a case from the store manager, who was passed over by nobody', () => {
    const need = raised(1, { assignee: 'm', escalatedPast: ['m'] });
    expect(onTheLadder(staff(...people), need, loads({}), ['s1'])).toBe('m');
  });

  it('asks first whom the company names, known or not, unless they are away or passed', () => {
    const ask = (named: readonly string[], more: object = {}) =>
      onTheLadder(staff(...people, member('gone', { leftAt: NOW - 1 })), raised(1, more), loads({}), named);
    expect(ask(['gone', 'boss', 's1'])).toBe('boss');
    expect(ask(['boss'], { escalatedPast: ['boss'] })).toBe('s1');
  });
});
