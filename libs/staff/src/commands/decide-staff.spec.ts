import type { Actor } from '@huiyin/process-engine';
import { describe, expect, it } from '@jest/globals';
import { foldStaff, NOBODY, type People } from '../directory/fold-staff.ts';
import type { StaffFact } from '../facts/staff-fact.ts';
import { decideStaff } from './decide-staff.ts';
import type { StaffCommand } from './staff-command.ts';

const NOW = Date.parse('2026-03-02T02:00:00.000Z');
const admin: Actor = { id: 'admin', role: 'admin' };
const manager: Actor = { id: 'liu.yang', role: 'store-manager', store: 'S01' };
const supervisor: Actor = { id: 'chen.jie', role: 'supervisor', store: 'S01' };
const elsewhere: Actor = { id: 'qian.li', role: 'supervisor', store: 'S02' };
const agent: Actor = { id: 'li.na', role: 'agent', store: 'S01' };

const person = (id: string, store = 'S01', role = 'agent'): StaffFact => ({
  type: 'StaffMemberAdded',
  data: { id, name: id, store, role, skills: [] },
});
const absence = {
  id: 'li.na',
  from: '2026-03-03T01:00:00.000Z',
  until: '2026-03-05T01:00:00.000Z',
  substitute: 'wang.fang',
};
const given = (...facts: StaffFact[]): People =>
  facts.map((fact) => ({ ...fact, at: NOW - 1 })).reduce(foldStaff, NOBODY);
const team = given(
  person('li.na'),
  person('wang.fang'),
  person('zhou.min', 'S02'),
  person('chen.jie', 'S01', 'supervisor'),
);
const away = given(person('li.na'), person('wang.fang'), { type: 'AbsenceAnnounced', data: absence });

const describeAs = (id: string, more: object = {}): StaffCommand => ({
  name: 'describe',
  id,
  payload: { name: id, store: 'S01', role: 'agent', ...more },
});
const announce = (more: object = {}, id = 'li.na'): StaffCommand => ({
  name: 'announce-absence',
  id,
  payload: { from: absence.from, until: absence.until, ...more },
});
const decided = (people: People, command: StaffCommand, actor = manager, now = NOW) =>
  decideStaff(people, command, { actor, now });

describe('describing a person', () => {
  it('adds who isn’t there yet, or was there before', () => {
    const data = { id: 'li.na', name: 'li.na', store: 'S01', role: 'agent', skills: ['safety'] };
    const added = [{ type: 'StaffMemberAdded', data }];
    expect(decided(NOBODY, describeAs('li.na', { skills: ['safety'] }))).toEqual(added);
    const left = given(person('li.na'), { type: 'StaffMemberLeft', data: { id: 'li.na' } });
    expect(decided(left, describeAs('li.na', { skills: ['safety'] }))).toEqual(added);
  });

  it('changes what is otherwise, and records nothing where nothing is', () => {
    expect(decided(team, describeAs('li.na', { team: 'A' }))).toMatchObject([
      { type: 'StaffMemberChanged', data: { team: 'A' } },
    ]);
    expect(decided(team, describeAs('li.na'))).toEqual([]);
  });

  it.each<[string, Actor, StaffCommand, boolean]>([
    ['an administrator anybody', admin, describeAs('audit-1', { store: undefined, role: 'auditor' }), true],
    ['a supervisor an agent of the store', supervisor, describeAs('new'), true],
    ['a supervisor nobody above', supervisor, describeAs('new', { role: 'store-manager' }), false],
    ['a supervisor nobody elsewhere', elsewhere, describeAs('new'), false],
    ['a store manager another one', manager, describeAs('new', { role: 'store-manager' }), true],
    ['a store manager no administrator', manager, describeAs('new', { role: 'admin' }), false],
    ['a leader nobody without a store', manager, describeAs('new', { store: undefined }), false],
    ['a leader nobody out of another store', manager, describeAs('zhou.min'), false],
    ['an agent nobody', agent, describeAs('li.na', { name: '李娜' }), false],
  ])('is for %s: %#', (_, actor, command, may) => {
    const decision = decided(team, command, actor);
    expect(decision).toEqual(
      may
        ? [expect.objectContaining({ type: 'StaffMemberAdded' })]
        : { refused: 'staff-not-yours', details: expect.anything() },
    );
  });
});

describe('leaving', () => {
  it('happens once', () => {
    const leave: StaffCommand = { name: 'leave', id: 'li.na' };
    expect(decided(team, leave)).toEqual([{ type: 'StaffMemberLeft', data: { id: 'li.na' } }]);
    const left = given(person('li.na'), { type: 'StaffMemberLeft', data: { id: 'li.na' } });
    expect(decided(left, leave)).toEqual([]);
    expect(decided(NOBODY, leave)).toMatchObject({ refused: 'staff-unknown' });
  });
});

describe('an absence', () => {
  it('is announced by the person, a leader or an administrator, and by nobody else', () => {
    for (const actor of [agent, supervisor, manager, admin])
      expect(decided(team, announce({ substitute: 'wang.fang' }), actor)).toEqual([
        { type: 'AbsenceAnnounced', data: absence },
      ]);
    for (const actor of [elsewhere, { ...agent, id: 'wang.fang' }])
      expect(decided(team, announce(), actor)).toMatchObject({ refused: 'staff-not-yours' });
    const forTheManager = given(person('liu.yang', 'S01', 'store-manager'));
    expect(decided(forTheManager, announce({}, 'liu.yang'), supervisor)).toMatchObject([
      { type: 'AbsenceAnnounced' },
    ]);
  });

  it('may have begun, is written in universal time, and needn’t be announced twice', () => {
    const command = announce({ from: '2026-03-01T09:00:00+08:00' });
    expect(decided(team, command)).toMatchObject([{ data: { from: '2026-03-01T01:00:00.000Z' } }]);
    expect(decided(away, announce({ substitute: 'wang.fang' }))).toEqual([]);
  });

  it.each<[string, StaffCommand, string]>([
    ['ends before it begins', announce({ until: absence.from }), 'absence-backwards'],
    ['is over', announce({ from: '2026-02-01T00:00:00Z', until: '2026-02-02T00:00:00Z' }), 'absence-over'],
    ['is in the way of another', announce({ until: '2026-03-04T01:00:00Z' }), 'absence-overlaps'],
    [
      'has an unknown substitute',
      announce({ from: absence.until, until: '2026-03-06T00:00:00Z', substitute: 'x' }),
      'substitute-unknown',
    ],
    [
      'has no other substitute',
      announce({ from: absence.until, until: '2026-03-06T00:00:00Z', substitute: 'li.na' }),
      'substitute-self',
    ],
    ['is of somebody unknown', announce({}, 'nobody'), 'staff-unknown'],
  ])('that %s is refused: %s', (_, command, refused) => {
    expect(decided(away, command)).toMatchObject({ refused });
  });

  it('has no substitute out of another store', () => {
    expect(decided(team, announce({ substitute: 'zhou.min' }))).toMatchObject({
      refused: 'substitute-elsewhere',
    });
  });

  it('is cancelled until it is over', () => {
    const cancel: StaffCommand = { name: 'cancel-absence', id: 'li.na', from: Date.parse(absence.from) };
    const fact = { type: 'AbsenceCancelled', data: { id: 'li.na', from: absence.from } };
    expect(decided(away, cancel, agent)).toEqual([fact]);
    expect(decided(away, cancel, agent, Date.parse(absence.until))).toMatchObject({
      refused: 'absence-over',
    });
    expect(decided(team, cancel)).toMatchObject({ refused: 'absence-unknown' });
  });

  it('has its work handed over once', () => {
    const note: StaffCommand = {
      name: 'note-hand-over',
      id: 'li.na',
      from: Date.parse(absence.from),
      handedOver: 3,
      left: 0,
    };
    const facts = decided(away, note) as readonly StaffFact[];
    expect(facts).toMatchObject([{ type: 'WorkHandedOver', data: { from: absence.from, handedOver: 3 } }]);
    const after = facts.map((fact) => ({ ...fact, at: NOW })).reduce(foldStaff, away);
    expect(decided(after, note)).toMatchObject({ refused: 'already-handed-over' });
  });
});
