import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setup } from 'xstate';
import { and, not, or, stateIn } from 'xstate/guards';
import type { HappenedFact } from '../definition/fact.ts';
import { XStateReplay } from '../replay/xstate-replay.ts';
import { Statechart } from './statechart.ts';

interface Facts {
  readonly n: number;
  readonly m: number;
}

/** Guards of every kind, in nested and parallel states, some of them asked twice for one fact. */
const machine = setup({
  types: {} as { context: Facts; events: HappenedFact },
  guards: {
    above: ({ context }, { limit }: { limit: number }) => context.n > limit,
    odd: ({ context }) => context.m % 2 === 1,
    big: ({ event }) => (event.data as { size: number }).size > 5,
  },
}).createMachine({
  id: 'guards',
  context: { n: 0, m: 0 },
  type: 'parallel',
  on: { Noted: {} },
  states: {
    main: {
      initial: 'a',
      states: {
        a: {
          on: {
            Gone: [
              { guard: { type: 'above', params: { limit: 3 } }, target: 'b.two' },
              { guard: and(['odd', not('big')]), target: 'c' },
              { guard: { type: 'above', params: { limit: 1 } }, target: 'b' },
            ],
            Stayed: {},
            Shrunk: { guard: not('big'), target: 'c' },
          },
        },
        b: {
          initial: 'one',
          on: { Gone: { guard: or(['big', 'odd']), target: 'a' } },
          states: { one: { on: { Gone: { guard: 'odd', target: 'two' } } }, two: { on: { Stayed: 'one' } } },
        },
        c: { on: { Gone: { target: 'a', reenter: true } } },
      },
    },
    side: {
      initial: 'low',
      states: {
        low: {
          on: {
            Gone: { guard: and([stateIn({ main: 'c' }), 'odd']), target: 'high' },
            Stayed: { guard: not(stateIn({ main: { b: 'two' } })), target: 'high' },
          },
        },
        high: { on: { Stayed: 'low' } },
      },
    },
  },
});

const step = fc.record({
  type: fc.constantFrom('Gone', 'Stayed', 'Shrunk', 'Noted', 'Unknown'),
  n: fc.nat(5),
  m: fc.nat(3),
  size: fc.nat(10),
});

describe('the table of transitions', () => {
  it('says of every fact in every state what XState itself says, however the guards answer', () => {
    const witness = new XStateReplay(machine);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const statechart = new Statechart(machine);
        let state = statechart.initial;
        for (const { type, n, m, size } of steps) {
          const fact = { type, data: { size }, at: 0, actor: { id: 'x', role: 'x' } };
          const next = statechart.next(state, { n, m }, fact);
          expect(next?.value).toEqual(witness.next(state.value, { n, m }, fact));
          state = next ?? state;
        }
      }),
    );
  });

  it('has one object for each state', () => {
    const statechart = new Statechart(machine);
    expect(statechart.state({ side: 'low', main: 'a' })).toBe(statechart.initial);
  });

  it('tells a fact that only records from one that isn’t accepted', () => {
    const statechart = new Statechart(machine);
    const note = { type: 'Noted', data: {}, at: 0, actor: { id: 'x', role: 'x' } };
    expect(statechart.next(statechart.initial, {}, note)).toBe(statechart.initial);
    expect(statechart.next(statechart.initial, {}, { ...note, type: 'Unknown' })).toBeUndefined();
  });

  it('knows what may be accepted without asking any guard', () => {
    const statechart = new Statechart(machine);
    expect(statechart.mayAccept(statechart.initial, 'Gone')).toBe(true);
    expect(statechart.mayAccept(statechart.initial, 'Shrunk')).toBe(true);
    expect(statechart.mayAccept(statechart.initial, 'Unknown')).toBe(false);
  });

  it('names the regions that take a fact, the root as the empty one', () => {
    const statechart = new Statechart(machine);
    const regions = (type: string) => {
      const branch = statechart.branch(statechart.initial, type);
      return branch.kind === 'leads' && branch.regions;
    };
    expect(regions('Stayed')).toEqual(['main', 'side']);
    expect(regions('Noted')).toEqual(['']);
  });
});
