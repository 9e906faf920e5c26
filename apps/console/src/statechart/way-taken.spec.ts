import { describe, expect, it } from '@jest/globals';
import { graphOf, type Graph } from './graph.ts';
import { marksOf } from './marks.ts';
import { wayTaken, type Step } from './way-taken.ts';

const label = { 'zh-CN': '', en: '' };
const node = (path: string, kind: 'atomic' | 'compound' = 'atomic', initial = false) => {
  const parent = path.split('.').slice(0, -1).join('.');
  return { path, ...(parent && { parent }), kind, initial, label, deadlines: [] };
};
const graph: Graph = graphOf({
  mainRegion: 'work',
  nodes: [
    node('work', 'compound', true),
    node('work.open', 'atomic', true),
    node('work.check', 'compound'),
    node('work.check.boss', 'atomic', true),
    node('work.check.owner'),
    node('work.done'),
    node('level', 'compound', true),
    node('level.low', 'atomic', true),
    node('level.high'),
  ],
  transitions: [
    { from: '', to: '', fact: 'Noted', guards: [] },
    { from: 'work.open', to: 'work.check', fact: 'Asked', guards: [] },
    { from: 'work.check', to: 'work.done', fact: 'Passed', guards: [] },
    { from: 'work.check.owner', to: 'work.done', fact: 'Passed', guards: [] },
    { from: 'work.check.boss', to: 'work.check.owner', fact: 'Raised', guards: [] },
    { from: 'work.check', to: 'work.check', fact: 'Late', guards: [] },
    { from: 'level.low', to: 'level.high', fact: 'Late', guards: [] },
    { from: 'work.done', to: 'work.open', fact: 'Reopened', guards: [] },
  ],
});

const low = (work: Step['to']): Step['to'] => ({ work: work as string, level: 'low' });
const step = (fact: string, from: Step['from'], to: Step['to']): Step => ({ fact, from, to });
const OPENED = step('Opened', null, low('open'));
const ASKED = step('Asked', low('open'), low({ check: 'boss' }));
const RAISED = step('Raised', low({ check: 'boss' }), low({ check: 'owner' }));
const PASSED = step('Passed', low({ check: 'owner' }), low('done'));
const REOPENED = step('Reopened', low('done'), low('open'));

describe('the way taken', () => {
  it('goes into a nested state by the arrow to what holds it', () => {
    expect(wayTaken(graph, [OPENED, ASKED]).map(({ edges }) => edges)).toEqual([
      [],
      ['work.open→work.check'],
    ]);
  });

  it('leaves by the arrow of the innermost state that has one, as the machine does', () => {
    const [ofOwner] = wayTaken(graph, [PASSED]);
    expect(ofOwner!.edges).toEqual(['work.check.owner→work.done']);
    const [ofBoss] = wayTaken(graph, [step('Passed', low({ check: 'boss' }), low('done'))]);
    expect(ofBoss!.edges).toEqual(['work.check→work.done']);
  });

  it('moves one region and is recorded in another by the same fact', () => {
    const late = step('Late', low({ check: 'boss' }), { work: { check: 'boss' }, level: 'high' });
    expect(wayTaken(graph, [late])).toMatchObject([
      { edges: ['level.low→level.high'], recordedIn: ['work.check'], entered: ['level.high'] },
    ]);
  });

  it('knows facts that are recorded in every state, and says nothing of such that the machine doesn’t know', () => {
    expect(wayTaken(graph, [step('Noted', low('open'), low('open'))])[0]!.recordedIn).toEqual(['']);
    expect(wayTaken(graph, [step('StepDeviated', low('open'), low('open'))])[0]).toMatchObject({
      edges: [],
      recordedIn: [],
      entered: [],
    });
  });

  it('counts steps from one, unless they say their number', () => {
    const numbers = wayTaken(graph, [OPENED, { ...ASKED, number: 7 }]).map(({ number }) => number);
    expect(numbers).toEqual([1, 7]);
  });
});

describe('what stands out', () => {
  const moves = wayTaken(graph, [OPENED, ASKED, RAISED, PASSED, REOPENED, ASKED]);
  const marks = marksOf(graph, moves, ASKED.to);
  const numbersAt = (path: string) => marks.visits.get(path)?.map(({ number }) => number);

  it('is where the case is, in every region', () => {
    expect([...marks.current]).toEqual(['work.check.boss', 'level.low']);
    expect(marksOf(graph, [], undefined).current.size).toBe(0);
  });

  it('is each state as often as it was entered; moving inside a state doesn’t enter it again', () => {
    expect(numbersAt('work.open')).toEqual([1, 5]);
    expect(numbersAt('work.check')).toEqual([2, 6]);
    expect(numbersAt('work.check.owner')).toEqual([3]);
    expect(numbersAt('level.high')).toBeUndefined();
  });

  it('is each arrow that was followed, and the latest most of all', () => {
    expect(marks.followed.get('work.open→work.check')?.map(({ number }) => number)).toEqual([2, 6]);
    expect([...marks.latest]).toEqual(['work.open→work.check']);
  });
});
