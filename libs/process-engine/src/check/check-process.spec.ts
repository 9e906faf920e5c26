import { describe, expect, it } from '@jest/globals';
import { and, not, stateIn } from 'xstate/guards';
import { sampleProcess, type Sample } from '../testing/sample-process.ts';
import { checkProcess } from './check-process.ts';
import { formatFindings, type Check } from './finding.ts';

/** A process that keeps every promise. */
const SOUND = {
  work: {
    doing: { meta: { owner: 'worker' }, on: { Told: 'checking', Overdue: {} } },
    checking: { meta: { owner: 'boss' }, on: { Passed: 'done', Overdue: {} } },
    done: { type: 'final' },
  },
  facts: { Opened: { asks: true }, Told: { answers: true } },
  deadlines: { doing: {}, checking: {} },
} as const satisfies Sample;

/** What one check finds in a process that otherwise is the sound one. */
const found = (check: Check, change: Partial<Sample>) =>
  formatFindings(
    checkProcess(sampleProcess({ ...SOUND, ...change })).filter((finding) => finding.check === check),
  );

const lines = (...text: readonly string[]) => text.join('\n');

it('finds nothing in a process that keeps every promise', () => {
  expect(checkProcess(sampleProcess(SOUND))).toEqual([]);
});

describe('owned', () => {
  it('finds a state that nobody is responsible in', () => {
    const work = { ...SOUND.work, checking: { on: SOUND.work.checking.on } };
    expect(found('owned', { work })).toBe(
      lines('owned: checking has nobody responsible', '  doing —Told→ checking'),
    );
  });

  it('finds a state that two roles are responsible in', () => {
    const checking = {
      type: 'parallel',
      on: SOUND.work.checking.on,
      states: {
        sums: { meta: { owner: 'boss' } },
        goods: { meta: { owner: 'worker' } },
      },
    };
    expect(found('owned', { work: { ...SOUND.work, checking } })).toContain(
      ' has boss and worker responsible',
    );
  });

  it('finds a state in which no deadline runs', () => {
    expect(found('owned', { deadlines: { doing: {} } })).toBe(
      lines('owned: no deadline runs in checking', '  doing —Told→ checking'),
    );
  });

  it('takes a final state inside another one for no end of the case', () => {
    const checking = {
      initial: 'looking',
      on: SOUND.work.checking.on,
      states: { looking: { meta: { owner: 'boss' }, on: { Seen: 'seen' } }, seen: { type: 'final' } },
    };
    expect(found('owned', { work: { ...SOUND.work, checking } })).toBe(
      lines(
        'owned: checking.seen has nobody responsible',
        '  doing —Told→ checking.looking',
        '  checking.looking —Seen→ checking.seen',
      ),
    );
  });
});

describe('answered', () => {
  it('finds an end that the customer isn’t told of', () => {
    const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Dropped: 'done' } };
    expect(found('answered', { work: { ...SOUND.work, doing } })).toBe(
      lines(
        'answered: done can be reached although nobody told the customer the outcome',
        '  doing —Dropped→ done',
      ),
    );
  });

  it('wants another answer when the matter is opened anew', () => {
    const checking = { ...SOUND.work.checking, on: { ...SOUND.work.checking.on, AskedAgain: {} } };
    expect(
      found('answered', {
        work: { ...SOUND.work, checking },
        facts: { ...SOUND.facts, AskedAgain: { asks: true } },
      }),
    ).toBe(
      lines(
        'answered: done can be reached although nobody told the customer the outcome',
        '  doing —Told→ checking',
        '  checking —AskedAgain→ checking',
        '  checking —Passed→ done',
      ),
    );
  });

  it('lets the opening be the answer', () => {
    expect(found('answered', { facts: { Opened: { asks: true, answers: true } } })).toBe('');
  });
});

describe('reachable', () => {
  it('finds a state that nothing leads to, once for all that lies in it', () => {
    const lost = { initial: 'inner', states: { inner: {} }, on: { Passed: 'done' } };
    expect(found('reachable', { work: { ...SOUND.work, lost } })).toBe(
      'reachable: nothing leads to work.lost',
    );
  });

  it('finds a side region’s state that nothing leads to', () => {
    expect(found('reachable', { beside: { side: { initial: 'one', states: { one: {}, two: {} } } } })).toBe(
      'reachable: nothing leads to side.two',
    );
  });

  it('finds a state that no end can be reached from', () => {
    const checking = { meta: { owner: 'boss' }, on: { Overdue: {} } };
    const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Finished: 'done' } };
    expect(found('reachable', { work: { ...SOUND.work, doing, checking } })).toBe(
      lines('reachable: from checking no final state can be reached', '  doing —Told→ checking'),
    );
  });
});

describe('bounded', () => {
  const loop = (refused: object | string) => ({
    ...SOUND.work,
    checking: { ...SOUND.work.checking, on: { ...SOUND.work.checking.on, Refused: refused } },
  });
  const inState = (state: string) => stateIn({ work: state } as never);
  /** Levels that `Refused` climbs in the last round, and `Lowered` leaves again. */
  const levels = (up: object = { guard: and([inState('checking'), 'isLast']) }) => ({
    level: {
      initial: 'low',
      states: {
        low: { on: { Refused: { ...up, target: 'high' } } },
        high: { on: { Lowered: 'low' } },
      },
    },
  });
  const bounds = {
    guards: { isLast: () => false, other: () => false },
    change: { loopBounds: [{ guard: 'isLast' }], escalationLevels: ['level.low', 'level.high'] },
  };

  it('finds a loop without any bound, with the way into it', () => {
    expect(found('bounded', { work: loop('doing') })).toBe(
      lines(
        'bounded: nothing ends the loop doing —Told→ checking, checking —Refused→ doing',
        '  doing —Told→ checking',
        '  checking —Refused→ doing',
      ),
    );
  });

  it('shows the way to a loop that begins later', () => {
    const work = {
      before: { meta: { owner: 'worker' }, on: { Begun: 'doing' } },
      ...loop('doing'),
    };
    expect(found('bounded', { work })).toContain('\n  before —Begun→ doing\n  doing —Told→ checking\n');
  });

  it('accepts a loop that the bound’s last round climbs out of', () => {
    expect(found('bounded', { work: loop('doing'), beside: levels(), ...bounds })).toBe('');
  });

  it('accepts a loop that climbs in every round', () => {
    const beside = levels({ guard: inState('checking') });
    expect(found('bounded', { work: loop('doing'), beside, ...bounds })).toBe('');
  });

  const isLast = { guards: bounds.guards, change: { loopBounds: [{ guard: 'isLast' }] } };

  it('accepts a loop that isn’t accepted after the last round', () => {
    const work = loop({ guard: not('isLast'), target: 'doing' });
    expect(found('bounded', { work, ...isLast })).toBe('');
  });

  it('accepts a loop that the last round leaves', () => {
    const work = loop([{ guard: 'isLast', target: 'done' }, { target: 'doing' }]);
    expect(found('bounded', { work, ...isLast })).toBe('');
  });

  it('finds a loop whose bound changes nothing in the last round', () => {
    const work = loop([{ guard: 'isLast', target: 'doing', reenter: true }, { target: 'doing' }]);
    expect(found('bounded', { work, ...isLast })).toBe(
      lines(
        'bounded: nothing ends the loop doing —Told→ checking, checking —Refused→ doing',
        '  doing —Told→ checking',
        '  checking —Refused [isLast]→ doing',
      ),
    );
  });

  it('finds a loop with a guard that promises no bound', () => {
    const work = loop({ guard: 'other', target: 'doing' });
    expect(found('bounded', { work, ...isLast })).toContain('  checking —Refused [other]→ doing');
  });

  it('finds a loop that only a guard without a bound’s promise climbs out of', () => {
    const beside = levels({ guard: and([inState('checking'), 'other']) });
    expect(found('bounded', { work: loop('doing'), beside, ...bounds })).toContain('[not other]');
  });

  it('finds a loop that gives back by itself what it climbs', () => {
    const beside = {
      level: {
        initial: 'low',
        states: {
          low: { on: { Refused: { guard: inState('checking'), target: 'high' } } },
          high: { on: { Told: { guard: inState('doing'), target: 'low' } } },
        },
      },
    };
    const three = ['level.low', 'level.high', 'level.top'];
    const top = { ...beside.level.states, top: {} };
    const change = { escalationLevels: three };
    expect(
      found('bounded', {
        work: loop('doing'),
        beside: { level: { ...beside.level, states: top } },
        change,
      }),
    ).toBe(
      lines(
        'bounded: nothing ends the loop checking —Refused→ doing, doing —Told→ checking',
        '  doing —Told→ checking',
        '  checking —Refused→ doing (level high)',
        '  doing (level high) —Told→ checking',
      ),
    );
  });

  it('doesn’t call it a loop when the main region stays where it is', () => {
    const doing = { ...SOUND.work.doing, on: { ...SOUND.work.doing.on, Noted: {} } };
    expect(found('bounded', { work: { ...SOUND.work, doing } })).toBe('');
  });
});

describe('gated', () => {
  const side = (guard: object) => ({
    clock: { initial: 'on', states: { on: { on: { Passed: { target: 'off', ...guard } } }, off: {} } },
  });

  it('finds a fact of the main region that a side region takes by itself', () => {
    expect(found('gated', { beside: side({}) })).toBe(
      lines('gated: Passed is accepted in doing by clock alone', '  doing —Passed→ doing (clock off)'),
    );
  });

  it('finds a side region that doesn’t ask the main region’s guard', () => {
    const checking = {
      ...SOUND.work.checking,
      on: { Overdue: {}, Passed: { guard: 'allowed', target: 'done' } },
    };
    const inChecking = { guard: stateIn({ work: 'checking' } as never) };
    expect(
      found('gated', {
        work: { ...SOUND.work, checking },
        beside: side(inChecking),
        guards: { allowed: () => true },
      }),
    ).toBe(
      lines(
        'gated: Passed is accepted in checking by clock alone',
        '  doing —Told→ checking',
        '  checking —Passed [not allowed]→ checking (clock off)',
      ),
    );
  });

  it('accepts side regions that move together with the main one, and facts of their own', () => {
    const beside = side({ guard: stateIn({ work: 'checking' } as never) });
    expect(found('gated', { beside })).toBe('');
    const own = { clock: { initial: 'on', states: { on: { on: { Stopped: 'off' } }, off: {} } } };
    expect(found('gated', { beside: own })).toBe('');
  });
});

describe('deadline-facts', () => {
  it('finds a deadline that could never be marked overdue', () => {
    const checking = { ...SOUND.work.checking, on: { Passed: 'done' } };
    expect(found('deadline-facts', { work: { ...SOUND.work, checking } })).toBe(
      lines(
        'deadline-facts: Overdue isn’t accepted in checking, where the deadline checking runs',
        '  doing —Told→ checking',
      ),
    );
  });

  it('finds a deadline whose fact a guard can refuse', () => {
    const checking = {
      ...SOUND.work.checking,
      on: { Passed: 'done', Overdue: { guard: 'late', target: 'done' } },
    };
    expect(
      found('deadline-facts', { work: { ...SOUND.work, checking }, guards: { late: () => true } }),
    ).toContain('Overdue isn’t accepted in checking when guards refuse it');
  });
});

describe('declared', () => {
  it('finds a fact that never happens', () => {
    expect(found('declared', { facts: { ...SOUND.facts, Vanished: {} } })).toBe(
      'declared: Vanished is accepted in no state',
    );
  });

  it('finds a command whose fact no state accepts', () => {
    const lost = { meta: { owner: 'boss' }, on: { Found: 'done' } };
    expect(
      found('declared', { work: { ...SOUND.work, lost }, commands: { find: { leadsTo: 'Found' } } }),
    ).toBe(
      lines(
        'declared: Found is accepted in no state',
        '',
        'declared: find leads to Found, which no state accepts',
      ),
    );
  });
});
