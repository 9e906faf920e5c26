import { describe, expect, it } from '@jest/globals';
import { BOSS, CLOCK, errand, WORKER } from '../testing/errand.ts';
import { scenario } from '../testing/scenario.ts';
import { runningAfter } from './deadline-changes.ts';

const NOW = Date.parse('2026-03-02T01:00:00Z');
const story = (policy: object = {}) => scenario(errand, { policy, now: NOW, actor: WORKER });
const opened = (policy?: object) => story(policy).when('open');
const changes = ({ history }: { readonly history: readonly { readonly metadata: object }[] }) =>
  (history.at(-1)!.metadata as { readonly deadlines?: object }).deadlines;
const overdue = (scene: ReturnType<typeof story>, name: string) =>
  scene.when('mark-overdue', { deadline: scene.deadline(name) }, { actor: CLOCK });

describe('a deadline', () => {
  it('is set when its state is entered, due as computed from the fact that enters it', () => {
    opened().thenDeadlines({ beginning: NOW + 1_000 });
    opened({ total: 9_000 }).thenDeadlines({ beginning: NOW + 1_000, total: NOW + 9_000 });
  });

  it('is cleared when its state is left', () => {
    const scene = opened().when('begin', {}, { now: NOW + 10 });
    scene.thenDeadlines({ doing: NOW + 60_010 });
    expect(changes(scene)).toEqual({
      set: [{ id: 'doing@1', name: 'doing', due: new Date(NOW + 60_010).toISOString() }],
      cleared: ['beginning@0'],
    });
  });

  it('is another one, under another identity, when its state is entered again', () => {
    const scene = opened()
      .when('begin')
      .when('give-back', {}, { now: NOW + 500 });
    scene.thenDeadlines({ beginning: NOW + 1_500 });
    expect(scene.deadline('beginning')).toBe('beginning@2');
  });

  it('stays as it is while its state stays', () => {
    const scene = opened({ total: 9_000 }).when('note', {}, { now: NOW + 500 });
    scene.thenDeadlines({ beginning: NOW + 1_000, total: NOW + 9_000 });
    expect(changes(scene)).toBeUndefined();
  });

  it('is set anew by the facts that restart it', () => {
    const scene = opened({ total: 9_000 }).when('hurry', {}, { actor: BOSS, now: NOW + 500 });
    scene.thenDeadline('total', NOW + 9_500);
    expect(changes(scene)).toMatchObject({ set: [{ id: 'total@1' }], cleared: ['total@0'] });
  });

  it('isn’t set where none is owed in the case', () => {
    opened().thenNoDeadline('total').when('hurry', {}, { actor: BOSS }).thenNoDeadline('total');
  });

  it('isn’t restarted where it doesn’t run', () => {
    const late = overdue(opened({ total: 9_000 }), 'total')
      .thenState('clock.late')
      .thenNoDeadline('total');
    late.when('hurry', {}, { actor: BOSS }).thenNoDeadline('total');
    expect(changes(late)).toBeUndefined();
  });

  it('is cleared at the end, whatever region it runs in', () => {
    const scene = opened({ total: 9_000 }).when('drop', {}, { actor: BOSS }).thenDeadlines({});
    expect(changes(scene)).toEqual({ cleared: ['beginning@0', 'total@0'] });
  });
});

describe('a deadline that went by', () => {
  it('runs on as expired: what was due is still owed', () => {
    const scene = overdue(opened(), 'beginning');
    scene.thenFacts({ type: 'BeginningOverdue', data: { deadline: 'beginning@0' } });
    scene.thenDeadlines({ beginning: { due: NOW + 1_000, expired: true } });
    expect(changes(scene)).toEqual({ expired: ['beginning@0'] });
  });

  it('expires once', () => {
    const scene = overdue(overdue(opened(), 'beginning'), 'beginning');
    expect(changes(scene)).toBeUndefined();
    scene.thenDeadlines({ beginning: { due: NOW + 1_000, expired: true } });
  });

  it('is cleared with its state, and set anew as one that hasn’t expired', () => {
    overdue(opened(), 'beginning')
      .when('begin')
      .thenDeadlines({ doing: NOW + 60_000 })
      .when('give-back')
      .thenDeadlines({ beginning: NOW + 1_000 });
  });

  it('is cleared, not expired, by a fact that leaves its state', () => {
    expect(changes(overdue(opened({ total: 9_000 }), 'total'))).toEqual({ cleared: ['total@0'] });
  });

  it('isn’t marked by another deadline’s fact, nor by an identity that doesn’t run', () => {
    const scene = opened().given({ type: 'BeginningOverdue', data: { deadline: 'total@0' } });
    expect(changes(scene)).toBeUndefined();
    const other = opened({ total: 9_000 }).given({ type: 'BeginningOverdue', data: { deadline: 'total@0' } });
    expect(changes(other)).toBeUndefined();
    const none = opened().given({ type: 'BeginningOverdue', data: {} });
    expect(changes(none)).toBeUndefined();
  });
});

describe('what runs after a fact', () => {
  const a = { id: 'a@0', name: 'a', due: '2026-03-02T01:00:00.000Z' };
  const b = { ...a, id: 'b@0', name: 'b' };
  const c = { ...a, id: 'c@1', name: 'c' };

  it('is what ran, without what is cleared, with what is set at the end', () => {
    expect(runningAfter([a, b], { cleared: ['a@0'], set: [c] })).toEqual([b, c]);
    expect(runningAfter([a, b], { expired: ['b@0'] })).toEqual([a, { ...b, expired: true }]);
  });

  it('is the same list when nothing changes', () => {
    const running = [a, b];
    expect(runningAfter(running, undefined)).toBe(running);
  });
});
