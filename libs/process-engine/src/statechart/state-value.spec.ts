import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchesPath, stateIn, stateKey, type StateValue } from './state-value.ts';

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,5}$/);
const { value: anyValue } = fc.letrec<{ value: StateValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    name,
    fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
}));

const isRegions = (value: StateValue): value is Exclude<StateValue, string> => typeof value !== 'string';

/** Every path that a value lies in, found by walking it. */
function pathsOf(value: StateValue): readonly string[] {
  if (!isRegions(value)) return [value];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...pathsOf(inner!).map((rest) => `${key}.${rest}`),
  ]);
}

function reversed(value: StateValue): StateValue {
  if (!isRegions(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner!)]),
  );
}

const sorted = (value: StateValue): unknown =>
  isRegions(value)
    ? Object.entries(value)
        .map(([key, inner]) => [key, sorted(inner!)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
    : value;

describe('a state’s key', () => {
  it('is the same whatever the order of the regions', () => {
    fc.assert(fc.property(anyValue, (value) => expect(stateKey(reversed(value))).toBe(stateKey(value))));
  });

  it('differs for different states', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (one, other) => {
        const equal = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(stateKey(one) === stateKey(other)).toBe(equal);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be read', () => {
    expect(stateKey({ handling: { awaitingApproval: 'supervisor' }, clock: 'running' })).toBe(
      '(clock.running handling.awaitingApproval.supervisor)',
    );
  });
});

describe('matching a path', () => {
  it('holds for every state that the value lies in, and for no other', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (value, other) => {
        const paths = new Set(pathsOf(value));
        for (const path of [...paths, ...pathsOf(other)])
          expect(matchesPath(value, path)).toBe(paths.has(path));
      }),
    );
  });

  it('isn’t fooled by what every object inherits', () => {
    expect(matchesPath({ handling: 'planning' }, 'constructor')).toBe(false);
    expect(matchesPath({ handling: 'planning' }, 'handling.constructor')).toBe(false);
    expect(matchesPath({ handling: undefined }, 'handling')).toBe(false);
    expect(matchesPath({ handling: 'planning' }, '')).toBe(false);
  });
});

describe('the state in a region', () => {
  it('joins nested states with dots, and parallel ones with a plus', () => {
    expect(stateIn({ handling: { awaitingApproval: 'supervisor' } }, 'handling')).toBe(
      'awaitingApproval.supervisor',
    );
    expect(stateIn({ a: { x: 'one', y: { z: 'two' } } }, 'a')).toBe('x.one+y.z.two');
    expect(stateIn({ a: 'one' }, 'b')).toBe('');
    expect(stateIn('one', 'one')).toBe('');
  });
});
