import { Runtime } from '@huiyin/case-runtime/testing';
import type { CaseState } from '@huiyin/process-engine';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { stepOf } from '../testing/sample-steps.ts';
import { TICKETS } from '../testing/tickets.ts';
import { chooseFacts, opensCase } from './choose-facts.ts';
import type { Mapping, Meaning } from './mapping.ts';
import type { Filling } from './template.ts';

const filling = (activity: string, attributes: Filling['step']['attributes'] = {}): Filling => ({
  step: stepOf({ activity, attributes }),
  caseKey: '1',
  objectsOf: () => [],
});

describe('what a step means', () => {
  let received: CaseState;
  let taken: CaseState;
  beforeAll(async () => {
    const runtime = await Runtime.open();
    const caseId = await runtime.registered();
    received = (await runtime.cases.load(caseId))!;
    await runtime.give(caseId, 'acknowledge');
    taken = (await runtime.cases.refresh(caseId))!;
  });

  it('depends on the state that the case is in', () => {
    const work = filling('worked on', { agent: 'wang.fang' });
    expect(chooseFacts(TICKETS, received, work)).toEqual({
      kind: 'facts',
      facts: [{ type: 'ComplaintAcknowledged', data: {} }],
    });
    expect(chooseFacts(TICKETS, taken, work)).toEqual({
      kind: 'facts',
      facts: [{ type: 'CaseAssigned', data: { assignee: 'wang.fang' } }],
    });
  });

  it('depends on the case’s data', () => {
    expect(chooseFacts(TICKETS, taken, filling('worked on', { agent: 'li.na' }))).toEqual({
      kind: 'facts',
      facts: [{ type: 'NoteAdded', data: { text: 'Worked on by li.na' } }],
    });
  });

  it.each<[string, Meaning['where'], boolean]>([
    ['a value', { store: 'S01' }, true],
    ['another value', { store: 'S02' }, false],
    ['a value below', { 'customer.name': '王女士' }, true],
    ['nothing below nothing', { 'proposal.by.whom': 'x' }, false],
    ['not a value', { store: { not: 'S02' } }, true],
    ['not the value', { store: { not: 'S01' } }, false],
    ['several things', { store: 'S01', severity: 'major' }, false],
    ['a value of the step', { assignee: '{agent}' }, true],
    ['what neither has', { product: '{nothing}' }, true],
  ])('can depend on %s', (_, where, fits) => {
    const mapping: Mapping = {
      ...TICKETS,
      steps: [{ when: {}, means: [{ where: where!, facts: [{ type: 'NoteAdded', data: {} }] }] }],
    };
    expect(chooseFacts(mapping, taken, filling('x', { agent: 'li.na' })).kind).toBe(
      fits ? 'facts' : 'deviation',
    );
  });

  it('is nothing when no rule, or no meaning, fits', () => {
    expect(chooseFacts(TICKETS, received, filling('danced'))).toEqual({
      kind: 'deviation',
      reason: 'not-mapped',
    });
    expect(chooseFacts(TICKETS, received, filling('solved'))).toEqual({
      kind: 'deviation',
      reason: 'not-expected-in-state',
    });
    // It only ever means that the case begins.
    expect(chooseFacts(TICKETS, received, filling('opened'))).toEqual({
      kind: 'deviation',
      reason: 'not-expected-in-state',
    });
  });

  it('is told by every attribute that a rule names, whatever its type', () => {
    const { kind } = chooseFacts(TICKETS, received, filling('cancelled', { final: true }));
    expect(kind).toBe('facts');
    expect(chooseFacts(TICKETS, received, filling('cancelled', { final: 1 })).kind).toBe('facts');
    for (const attributes of [{ final: false }, { final: 'maybe' }])
      expect(chooseFacts(TICKETS, received, filling('cancelled', attributes))).toMatchObject({
        reason: 'not-mapped',
      });
  });

  it('is told by attributes of any name', () => {
    const when = { 'a|slug': ['1'], '{b}': ['2'], 'trace.c': ['3'] };
    const step = stepOf({
      attributes: { 'a|slug': '1', '{b}': '2' },
      trace: { index: 0, attributes: { c: '3' } },
    });
    const mapping = { ...TICKETS, steps: [{ when, opens: true, means: [] }] };
    expect(opensCase(mapping, { step, caseKey: '1', objectsOf: () => [] })).toBe(true);
  });

  it('is the opening for the steps that say so', () => {
    expect(opensCase(TICKETS, filling('opened'))).toBe(true);
    expect(opensCase(TICKETS, filling('worked on'))).toBe(false);
    expect(opensCase(TICKETS, filling('danced'))).toBe(false);
  });
});
