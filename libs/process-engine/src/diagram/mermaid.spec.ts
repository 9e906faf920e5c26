import { describe, expect, it } from '@jest/globals';
import { and, not, or, stateIn } from 'xstate/guards';
import { sampleProcess } from '../testing/sample-process.ts';
import { describeProcess } from './describe-process.ts';
import { mermaidOf } from './mermaid.ts';

const working = stateIn({ work: 'do-ing' } as never);
const process = sampleProcess({
  work: {
    'do-ing': {
      meta: { owner: 'worker' },
      on: {
        Passed: [{ guard: { type: 'enough', params: { of: 3 } }, target: 'done' }, { target: 'checking' }],
        Overdue: {},
      },
    },
    checking: {
      initial: 'first',
      on: { Failed: 'do-ing', SentBack: 'do-ing' },
      states: {
        first: { meta: { owner: 'boss' }, on: { Passed: 'second' } },
        second: { meta: { owner: 'boss' } },
      },
    },
    done: { type: 'final' },
  },
  beside: {
    clock: {
      type: 'parallel',
      states: {
        hand: {
          initial: 'up',
          states: { up: { on: { Passed: { guard: working, target: 'down' } } }, down: {} },
        },
        bell: {},
      },
    },
    level: {
      initial: 'low',
      states: {
        low: {
          on: {
            Passed: { guard: and([working, not('enough')]) as never, target: 'high' },
            Failed: { guard: or(['enough', 'late']) as never, target: 'high' },
            SentBack: { guard: or(['enough', not(working)]) as never, target: 'high' },
          },
        },
        high: {},
      },
    },
  },
  on: { Noted: {} },
  guards: { enough: () => true, late: () => true },
  deadlines: { pause: { runsIn: 'work.do-ing', restartedBy: ['Passed'] } },
  facts: { Opened: { asks: true }, Passed: { answers: true, personal: ['name'] } },
  commands: { pass: { leadsTo: 'Passed' } },
});

describe('the diagram of a process', () => {
  it('shows regions, nested states, owners, and the facts that lead from state to state', () => {
    expect(mermaidOf(process, 'en', { roles: { boss: { 'zh-CN': '主管', en: 'Boss: "B"' } } }))
      .toBe(`stateDiagram-v2
  state "work" as work {
    [*] --> work__do_ing
    state "work.do-ing · worker" as work__do_ing
    state "work.checking" as work__checking {
      [*] --> work__checking__first
      state "work.checking.first · Boss#58; #34;B#34;" as work__checking__first
      state "work.checking.second · Boss#58; #34;B#34;" as work__checking__second
    }
    state "work.done" as work__done
    work__done --> [*]
  }
  work__do_ing --> work__done : Passed [enough]
  work__do_ing --> work__checking : Passed
  work__checking --> work__do_ing : Failed<br/>SentBack
  work__checking__first --> work__checking__second : Passed
  state "clock" as clock {
    state "clock.hand" as clock__hand {
      [*] --> clock__hand__up
      state "clock.hand.up" as clock__hand__up
      state "clock.hand.down" as clock__hand__down
    }
    --
    state "clock.bell" as clock__bell
  }
  clock__hand__up --> clock__hand__down : Passed
  state "level" as level {
    [*] --> level__low
    state "level.low" as level__low
    state "level.high" as level__high
  }
  level__low --> level__high : Passed [not enough]<br/>Failed [enough or late]<br/>SentBack
`);
  });

  it('speaks Chinese too, with code names where nobody gave a label', () => {
    expect(mermaidOf(process, 'zh-CN')).toContain('state "中-work.do-ing · worker" as work__do_ing');
  });
});

describe('the page about a process', () => {
  const page = describeProcess(process);

  it('lists states with who is responsible and what is due', () => {
    expect(page).toContain('| `work.do-ing` | 中-work.do-ing | work.do-ing | `worker` | `pause` |');
    expect(page).toContain('| `work.done` | 中-work.done | work.done | — |  |');
  });

  it('lists facts with where they are taken: side regions only where the main one doesn’t', () => {
    expect(page).toContain(
      '| `Passed` | 中-Passed | Passed | `work.do-ing`, `work.checking.first` | is answered | `name` |',
    );
    expect(page).toContain('| `Opened` | 中-Opened | Opened | opens the case | asks |  |');
    expect(page).toContain('| `Noted` | 中-Noted | Noted | every state |  |  |');
  });

  it('lists commands, the opening one first, and deadlines', () => {
    expect(page).toContain(
      '| `open` | 中-open | open | `worker` | `Opened` |\n| `pass` | 中-pass | pass | `worker` | `Passed` |',
    );
    expect(page).toContain('| `pause` | 中-pause | pause | `work.do-ing` | `Overdue` | `Passed` |');
  });

  it('shows the diagram in both languages', () => {
    expect(page).toContain(mermaidOf(process, 'zh-CN'));
    expect(page).toContain(mermaidOf(process, 'en'));
  });
});
