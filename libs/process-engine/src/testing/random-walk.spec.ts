import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseState } from '../case/case-state.ts';
import type { Process } from '../definition/define-process.ts';
import { BOSS, CLOCK, errand, WORKER } from './errand.ts';
import { randomWalk, type StepData, type WalkOptions } from './random-walk.ts';
import { sampleProcess, type Sample } from './sample-process.ts';

const nothing = () => fc.constant({});
const COMMANDS: Readonly<Record<string, StepData<object>>> = {
  ...Object.fromEntries(Object.keys(errand.definition.commands).map((name) => [name, nothing])),
  'mark-overdue': ({ deadlines }: Pick<CaseState, 'deadlines'>) =>
    fc.record({ deadline: fc.constantFrom('none', ...deadlines.map(({ id }) => id)) }),
};

const walk = (process: Process = errand, options: Partial<WalkOptions<object, never, unknown>> = {}) =>
  randomWalk(process, {
    policy: { total: 3_600_000 },
    now: '2026-03-02T09:00+08:00',
    actors: [WORKER, BOSS, CLOCK],
    opening: fc.constant({}),
    commands: COMMANDS,
    walks: 60,
    seed: 1,
    ...options,
  });

it('takes every transition of a small process, and meets its refusals', () => {
  const { coverage, refusals, facts } = walk();
  expect(coverage.missing).toEqual([]);
  expect(coverage.share).toBe(1);
  expect(coverage.possible).toBe(15);
  expect([...refusals.keys()]).toEqual(
    expect.arrayContaining(['boss-drops', 'not-running', 'command-not-allowed', 'role-not-allowed']),
  );
  expect(facts).toBeGreaterThan(500);
});

it('walks the same way again with the same seed, and another way with another one', () => {
  const summary = (seed: number) => {
    const { facts, refusals } = walk(errand, { seed });
    return JSON.stringify([facts, [...refusals]]);
  };
  expect(summary(7)).toBe(summary(7));
  expect(summary(7)).not.toBe(summary(8));
});

it('also records facts that no command leads to', () => {
  const work = {
    one: { meta: { owner: 'worker' }, on: { Imported: 'two', Overdue: {} } },
    two: { type: 'final' },
  };
  const process = sampleProcess({ work, deadlines: { one: {} } });
  const { coverage } = walk(process, {
    commands: {},
    facts: {
      Imported: nothing,
      Overdue: ({ deadlines }: Pick<CaseState, 'deadlines'>) => fc.constant({ deadline: deadlines[0]?.id }),
    } as never,
  });
  expect(coverage.missing).toEqual([]);
});

it('wants payloads for every command, so that a new one isn’t forgotten', () => {
  const others = Object.fromEntries(Object.entries(COMMANDS).filter(([name]) => name !== 'begin'));
  expect(() => walk(errand, { commands: others })).toThrow('commands without a generator of payloads');
});

describe('finds', () => {
  /** A process of one busy state, with something wrong. */
  const wrong = (change: Partial<Sample>) => {
    const process = sampleProcess({
      work: {
        busy: { meta: { owner: 'worker' }, on: { Worked: {}, Ended: 'done', Overdue: {} } },
        done: { type: 'final' },
      },
      commands: { work: { leadsTo: 'Worked' }, end: { leadsTo: 'Ended' } },
      deadlines: { busy: {} },
      ...change,
    });
    return () => walk(process, { commands: { work: nothing, end: nothing } });
  };
  let calls = 0;

  it('nothing in a process that does nothing wrong', () => {
    expect(wrong({})).not.toThrow();
  });

  it('a fold that changes its argument', () => {
    const evolve = (data: object) => Object.assign(data, { again: true });
    expect(wrong({ change: { evolve: evolve as never } })).toThrow(/object is not extensible|read only/);
  });

  it('a fold that isn’t the same twice', () => {
    const evolve = () => ({ counts: { calls: (calls += 1) } });
    expect(wrong({ change: { evolve } })).toThrow('the stored facts give other data');
  });

  it('a fold that keeps what JSON can’t', () => {
    const evolve = (_: unknown, { data }: { readonly data: object }) => ({
      counts: { isDate: (data as { when: unknown }).when instanceof Date ? 1 : 0 },
    });
    const work = { leadsTo: 'Worked', decide: () => [{ type: 'Worked', data: { when: new Date(0) } }] };
    expect(
      wrong({ change: { evolve: evolve as never }, commands: { work, end: { leadsTo: 'Ended' } } }),
    ).toThrow('the stored facts give other data');
  });

  it('a case that goes to another store', () => {
    const evolve = () => ({ counts: { moved: 1 } });
    const storeOf = ({ counts }: { readonly counts: object }) => ('moved' in counts ? 'S02' : 'S01');
    expect(wrong({ change: { evolve, storeOf: storeOf as never } })).toThrow('went to another store');
  });

  it('a guard that isn’t the same twice', () => {
    const guards = { moody: () => (calls += 1) % 2 === 1 };
    const on = { Worked: {}, Ended: [{ guard: 'moody', target: 'done' }, { target: 'gone' }], Overdue: {} };
    const final = { type: 'final' };
    expect(
      wrong({ work: { busy: { meta: { owner: 'worker' }, on }, done: final, gone: final }, guards }),
    ).toThrow(/XState and the table differ|lead to another state|diverges/);
  });

  it('a due moment that isn’t computed from the fact alone', () => {
    const due = () => Date.parse('2026-03-09T00:00Z') + (calls += 1);
    expect(wrong({ deadlines: { busy: { due } } })).toThrow('the history diverges');
  });

  it('a state in which nothing is due', () => {
    expect(wrong({ deadlines: {} })).toThrow('nothing is due in work.busy');
    expect(wrong({ deadlines: { busy: { due: () => undefined } } })).toThrow('nothing is due in work.busy');
  });

  it('a state that nobody is responsible in', () => {
    const busy = { on: { Worked: {}, Ended: 'done', Overdue: {} } };
    expect(wrong({ work: { busy, done: { type: 'final' } } })).toThrow('nobody is responsible in work.busy');
  });

  it('what the process itself says must hold', () => {
    const holds: WalkOptions<object, never, unknown>['holds'] = (after, fact, before) => {
      if (fact.type === 'GivenBack' && before?.matches('work.doing') && after.matches('work.asked'))
        throw new Error('given back');
    };
    expect(() => walk(errand, { holds })).toThrow('given back');
  });

  it('a refusal without a label', () => {
    const work = { leadsTo: 'Worked', decide: () => ({ refused: 'tired', details: {} }) };
    expect(wrong({ commands: { work, end: { leadsTo: 'Ended' } } })).toThrow('refusal tired has no label');
  });

  it('and tells the shortest story it found, with the seed', () => {
    expect(wrong({ deadlines: {} })).toThrow(/seed: 1[\s\S]*After:\n.* worker w1: Opened \{\}/);
  });
});
