import { describe, expect, it } from '@jest/globals';
import { and } from 'xstate/guards';
import { sampleDefinition, type Sample } from '../testing/sample-process.ts';
import { defineProcess } from './define-process.ts';
import type { ProcessDefinition } from './process.ts';
import { assertWellFormed, IllDefinedProcessError } from './well-formed.ts';

const SOUND: Sample = {
  work: { doing: { on: { Passed: 'done' } }, done: { type: 'final' } },
  commands: { pass: { leadsTo: 'Passed' } },
};

function problemsOf(change: Partial<Sample>): readonly string[] {
  try {
    assertWellFormed(sampleDefinition({ ...SOUND, ...change }) as ProcessDefinition);
    return [];
  } catch (error) {
    if (error instanceof IllDefinedProcessError) return error.problems;
    throw error;
  }
}

const doing = (config: object) => ({ work: { ...SOUND.work, doing: config } });

it('accepts a definition that can be replayed', () => {
  expect(problemsOf({})).toEqual([]);
});

it('names the process and every problem', () => {
  const define = () =>
    defineProcess(
      sampleDefinition({ ...SOUND, ...doing({ entry: 'beep' }), change: { mainRegion: 'play' } }),
    );
  expect(define).toThrow(IllDefinedProcessError);
  expect(define).toThrow(
    'Process sample is ill-defined:\n- the machine has no region "play"\n- work.doing has entry or exit actions',
  );
});

describe('a machine', () => {
  const cases: Readonly<Record<string, readonly [Partial<Sample>, string]>> = {
    'may not invoke actors': [
      doing({ invoke: { src: 'fetching' } }),
      'work.doing invokes an actor: its events would never be recorded',
    ],
    'may not act on entry': [
      doing({ entry: 'beep' }),
      'work.doing has entry or exit actions: data change in evolve() only',
    ],
    'may not act on exit': [
      doing({ exit: 'beep' }),
      'work.doing has entry or exit actions: data change in evolve() only',
    ],
    'may not take eventless steps': [
      doing({ always: 'done' }),
      'work.doing has eventless transitions: a step without a recorded fact',
    ],
    'may not use timers of its own': [
      doing({ after: { 1000: 'done' } }),
      'work.doing uses "after": declare a deadline instead, XState\'s timers aren\'t recorded',
    ],
    'may not act on transitions': [
      doing({ on: { Passed: { target: 'done', actions: 'beep' } } }),
      'work.doing runs actions on Passed: data change in evolve() only',
    ],
    'may not have unnamed guards': [
      doing({ on: { Passed: { target: 'done', guard: () => true } } }),
      'work.doing on Passed has an unnamed guard',
    ],
    'may not hide unnamed guards in a combination': [
      doing({ on: { Passed: { target: 'done', guard: and([() => true]) } } }),
      'work.doing on Passed has an unnamed guard',
    ],
    'must know its guards': [
      doing({ on: { Passed: { target: 'done', guard: and([{ type: 'toString' }]) } } }),
      'work.doing on Passed asks toString, which is no guard of the machine',
    ],
    'may not compute the parameters of a guard': [
      {
        ...doing({ on: { Passed: { target: 'done', guard: { type: 'late', params: () => ({}) } } } }),
        guards: { late: () => true },
      },
      'work.doing on Passed computes the parameters of late: they must be constant',
    ],
    'may not have history states': [
      { work: { ...SOUND.work, before: { type: 'history' } } },
      'work.before is a history state: what it remembers is in no recorded state',
    ],
    'takes declared facts only': [
      { change: { facts: { Opened: {} } }, commands: {} },
      'work.doing takes Passed, which is not a declared fact',
    ],
    'names its states by words': [
      { work: { ...SOUND.work, 'to.do': { on: { Passed: 'done' } } } },
      'state "to.do" isn’t named by letters, digits and hyphens',
    ],
    'has the main region that is named': [
      { change: { mainRegion: 'constructor' } },
      'the machine has no region "constructor"',
    ],
  };
  for (const [rule, [change, problem]] of Object.entries(cases))
    it(rule, () => expect(problemsOf(change)).toContain(problem));

  it('takes no completion events, which nobody records', () => {
    const problems = problemsOf(
      doing({ initial: 'in', states: { in: { type: 'final' } }, onDone: 'done', on: { Passed: 'done' } }),
    );
    expect(problems).toEqual([
      'work.doing takes xstate.done.state.sample.work.doing, which is not a declared fact',
    ]);
  });
});

describe('names', () => {
  const cases: Readonly<Record<string, readonly [Partial<Sample>, string]>> = {
    'spell commands in kebab-case': [
      { commands: { passOn: { leadsTo: 'Passed' } } },
      'command "passOn" isn\'t in kebab-case',
    ],
    'let commands lead to declared facts': [
      { commands: { pass: { leadsTo: ['Passed', 'Failed'] } } },
      'command pass leads to Failed, which is not a declared fact',
    ],
    'don’t give the opening command twice': [
      { commands: { open: { leadsTo: 'Passed' } } },
      'command open opens a case and is declared again',
    ],
    'spell facts in PascalCase': [{ facts: { has_passed: {} } }, 'fact "has_passed" isn\'t in PascalCase'],
    'leave the engine’s own fact alone': [
      { facts: { StepDeviated: {} } },
      'fact StepDeviated belongs to the engine',
    ],
    'let deadlines run in states': [
      { deadlines: { doing: { runsIn: 'work.gone', fact: 'Passed' } } },
      'deadline doing runs in work.gone, which is not a state',
    ],
    'let deadlines name declared facts': [
      { deadlines: { doing: { fact: 'Passed', restartedBy: ['Late'] } } },
      'deadline doing names Late, which is not a declared fact',
    ],
    'let deadlines pause in states': [
      { deadlines: { doing: { fact: 'Passed', pausesIn: 'work.asleep' } } },
      'deadline doing pauses in work.asleep, which is not a state',
    ],
    'let deadlines be cancelled by declared facts': [
      { deadlines: { doing: { fact: 'Passed', cancelledBy: ['Gone'] } } },
      'deadline doing names Gone, which is not a declared fact',
    ],
    'spell deadlines in camelCase': [
      { deadlines: { 'first-answer': { runsIn: 'work.doing', fact: 'Passed' } } },
      'deadline "first-answer" isn\'t in camelCase',
    ],
    'bound loops by guards of the machine': [
      { change: { loopBounds: [{ guard: 'isLast' }] } },
      'loops are bounded by isLast, which is no guard of the machine',
    ],
    'escalate to states of the machine': [
      { change: { escalationLevels: ['level.top'] } },
      'level.top is an escalation level, and not a state',
    ],
  };
  for (const [rule, [change, problem]] of Object.entries(cases))
    it(rule, () => expect(problemsOf(change)).toEqual([problem]));
});

describe('labels', () => {
  it('are wanted for every state, fact, command and deadline', () => {
    const sample: Partial<Sample> = { deadlines: { doing: { fact: 'Passed' } } };
    const { labels } = sampleDefinition({ ...SOUND, ...sample });
    const none = { states: {}, facts: {}, commands: {}, deadlines: {} };
    expect(problemsOf({ ...sample, change: { labels: { ...labels, ...none } } })).toEqual([
      'states: "work" has no label',
      'states: "work.doing" has no label',
      'states: "work.done" has no label',
      'facts: "Opened" has no label',
      'facts: "Passed" has no label',
      'commands: "open" has no label',
      'commands: "pass" has no label',
      'deadlines: "doing" has no label',
    ]);
  });
});
