import { describe, expect, it } from '@jest/globals';
import type { Fact } from '@huiyin/process-engine';
import { evolveCasework, isLastRound, openCasework, type CaseworkData } from './casework-data.ts';

const LIMITS = { SolutionRefused: 3 };
const opened: CaseworkData = openCasework('S01', LIMITS);
const after = (data: CaseworkData, fact: Fact, escalates = false) =>
  evolveCasework(data, { ...fact, at: 0, actor: { id: 'x', role: 'agent' } }, escalates);
const assigned = (data: CaseworkData, assignee: string) =>
  after(data, { type: 'CaseAssigned', data: { assignee } });
const overdue = (data: CaseworkData) => after(data, { type: 'PlanningOverdue', data: {} }, true);

describe('raising a case', () => {
  it('passes over whoever was responsible, one level after the other', () => {
    const once = overdue(assigned(opened, 'agent'));
    expect(once).toMatchObject({ level: 1, escalatedPast: ['agent'] });
    expect(overdue(assigned(once, 'supervisor'))).toMatchObject({
      level: 2,
      escalatedPast: ['agent', 'supervisor'],
    });
  });

  it('passes nobody over where nothing climbs any more', () => {
    const top = overdue(overdue(opened));
    expect(overdue(assigned(top, 'another'))).toMatchObject({ level: 2, escalatedPast: [] });
  });

  it('goes to the store manager at once when that is asked for', () => {
    const data = { to: 'store-manager', requestedBy: 'customer', reason: 'r' };
    expect(after(opened, { type: 'Escalated', data }, true)).toMatchObject({ level: 2 });
  });

  it('is taken back one level at a time, and then bars nobody', () => {
    const top = overdue(overdue(assigned(opened, 'agent')));
    const down = after(top, { type: 'Deescalated', data: { reason: 'r' } });
    expect(down).toMatchObject({ level: 1, escalatedPast: [] });
    expect(after(down, { type: 'Deescalated', data: { reason: 'r' } })).toMatchObject({ level: 0 });
  });
});

it('counts the rounds that have a limit, and knows the last one', () => {
  const refused = (data: CaseworkData) => after(data, { type: 'SolutionRefused', data: {} });
  const twice = refused(refused(opened));
  expect(isLastRound(refused(opened), 'SolutionRefused')).toBe(false);
  expect(isLastRound(twice, 'SolutionRefused')).toBe(true);
  expect(after(twice, { type: 'constructor', data: {} }).rounds).toEqual({ SolutionRefused: 2 });
});
