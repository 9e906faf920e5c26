import { describe, expect, it } from '@jest/globals';
import { and, not, or, stateIn } from 'xstate/guards';
import { sampleDefinition, type Sample } from '../testing/sample-process.ts';
import { definitionHash } from './definition-hash.ts';
import type { ProcessDefinition } from './process.ts';

const BASE = {
  work: {
    doing: { meta: { owner: 'worker' }, on: { Passed: 'checking', Noted: {} } },
    checking: { initial: 'first', states: { first: {}, second: {} }, on: { Passed: 'done' } },
    done: { type: 'final' },
  },
  deadlines: { doing: { fact: 'Noted' } },
  guards: { late: () => true, early: () => true },
} as const satisfies Sample;

const hash = (change: Partial<Sample> = {}) =>
  definitionHash(sampleDefinition({ ...BASE, ...change }) as ProcessDefinition);

const doing = (change: object) => ({ work: { ...BASE.work, doing: { ...BASE.work.doing, ...change } } });
const guarded = (guard: unknown) => doing({ on: { Passed: { target: 'checking', guard }, Noted: {} } });
const inFirst = stateIn({ work: { checking: 'first' } } as never);
const inSecond = stateIn({ work: { checking: 'second' } } as never);

it('is 128 bits in hex, and the same for the same definition whenever it’s made', () => {
  // This very text: a change of how the hash is made would disown every history recorded so far.
  expect(hash()).toBe('b40b6dfa38deb1ced624c64ea7007a20');
  expect(hash()).toBe(hash());
});

it('doesn’t depend on the order in which a state’s facts are written down', () => {
  expect(hash(doing({ on: { Noted: {}, Passed: 'checking' } }))).toBe(hash());
});

it('doesn’t depend on what functions do or on labels', () => {
  expect(hash({ guards: { late: () => false, early: () => false } })).toBe(hash());
  expect(hash({ change: { labels: {} as never } })).toBe(hash());
});

describe('changes with', () => {
  const changes: Readonly<Record<string, Partial<Sample>>> = {
    'the version': { change: { version: 2 } },
    'another target': doing({ on: { Passed: 'done', Noted: {} } }),
    'a target where there was none': doing({ on: { Passed: 'checking', Noted: 'done' } }),
    'another fact': doing({ on: { Passed: 'checking', Remarked: {} } }),
    'a fact taken no more': doing({ on: { Passed: 'checking' } }),
    'another owner': doing({ meta: { owner: 'boss' } }),
    'another initial state': {
      work: { ...BASE.work, checking: { ...BASE.work.checking, initial: 'second' } },
    },
    'another type of state': { work: { ...BASE.work, done: {} } },
    'another state': { work: { ...BASE.work, more: {} } },
    'another region': { beside: { side: { initial: 'one', states: { one: {} } } } },
    'a fact that every state takes': { on: { Noted: {} } },
    're-entering': doing({ on: { Passed: { target: 'checking', reenter: true }, Noted: {} } }),
    'a deadline’s state': { deadlines: { doing: { fact: 'Noted', runsIn: 'work.checking' } } },
    'a deadline’s fact': { deadlines: { doing: { fact: 'Passed' } } },
    'what starts a deadline anew': { deadlines: { doing: { fact: 'Noted', restartedBy: ['Noted'] } } },
    'another deadline': { deadlines: { doing: { fact: 'Noted' }, checking: { fact: 'Noted' } } },
    'the fact that opens': {
      facts: { Begun: {} },
      change: {
        opening: { name: 'open', payload: Object, by: [], leadsTo: 'Begun', decide: () => [] },
      },
    },
    'a guard': guarded('late'),
    'another guard': guarded('early'),
    'a guard’s parameters': guarded({ type: 'late', params: { by: 1 } }),
    'other parameters': guarded({ type: 'late', params: { by: 2 } }),
    'a conjunction': guarded(and(['late', 'early'])),
    'a disjunction': guarded(or(['late', 'early'])),
    'the order of a conjunction': guarded(and(['early', 'late'])),
    'a negation': guarded(not('late')),
    'a condition on another region': guarded(inFirst),
    'another condition on another region': guarded(inSecond),
    'a condition inside a conjunction': guarded(and([inFirst, 'late'] as never)),
    'another condition inside a conjunction': guarded(and([inSecond, 'late'] as never)),
    'the order of transitions': doing({
      on: {
        Passed: [
          { guard: 'late', target: 'done' },
          { guard: 'early', target: 'checking' },
        ],
        Noted: {},
      },
    }),
    'that order turned round': doing({
      on: {
        Passed: [
          { guard: 'early', target: 'checking' },
          { guard: 'late', target: 'done' },
        ],
        Noted: {},
      },
    }),
  };
  const hashes = new Map([[hash(), 'nothing']]);
  for (const [what, change] of Object.entries(changes))
    it(what, () => {
      const changed = hash(change);
      expect(hashes.get(changed)).toBeUndefined();
      hashes.set(changed, what);
    });
});
