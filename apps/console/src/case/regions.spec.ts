import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { regionChanges, regionsOf } from './regions.ts';

const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/);
const state = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, name, fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 1 })),
})).value;
const whole = fc.dictionary(name, state, { minKeys: 1, maxKeys: 4 });

describe('the regions of a state', () => {
  it('say nested states by dotted names', () => {
    expect(regionsOf({ handling: { awaitingApproval: 'supervisor' }, escalation: 'none' })).toEqual({
      handling: 'awaitingApproval.supervisor',
      escalation: 'none',
    });
  });

  it('name all parallel states inside of a region', () => {
    expect(regionsOf({ work: { hand: 'up', bell: 'off' } })).toEqual({ work: 'hand.up+bell.off' });
  });

  it.each([undefined, null, 'received', 7, ['a'], { handling: 3 }, { handling: null }])(
    'are none where nothing readable is recorded: %j',
    (recorded) => {
      expect(regionsOf(recorded)).toEqual({});
    },
  );

  it('are as many as the state has, and none of them changes from a state to itself', () => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(Object.keys(regionsOf(value))).toEqual(Object.keys(value));
        expect(regionChanges(value, value)).toEqual([]);
      }),
    );
  });
});

describe('the change from a state to another', () => {
  it('names the regions that moved, from where to where', () => {
    const before = { handling: 'planning', escalation: 'none', resolution: 'running' };
    const after = { handling: { awaitingApproval: 'supervisor' }, escalation: 'none', resolution: 'paused' };
    expect(regionChanges(before, after)).toEqual([
      { region: 'handling', from: 'planning', to: 'awaitingApproval.supervisor' },
      { region: 'resolution', from: 'running', to: 'paused' },
    ]);
  });

  it('leads from nowhere into every region at the opening', () => {
    expect(regionChanges(null, { handling: 'received', escalation: 'none' })).toEqual([
      { region: 'handling', to: 'received' },
      { region: 'escalation', to: 'none' },
    ]);
  });

  it('turns the state before into the state after', () => {
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        const changed = Object.fromEntries(
          regionChanges(before, after).map(({ region, to }) => [region, to]),
        );
        expect({ ...regionsOf(before), ...changed }).toMatchObject(regionsOf(after));
      }),
    );
  });
});
