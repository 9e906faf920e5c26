import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Recent } from './recent.ts';

describe('Recent', () => {
  it('keeps the entries used last, as many as asked for, and never a wrong one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 60 }), (uses) => {
        const usedLast = [...new Set(uses.toReversed())].slice(0, 8);
        // Looking is a use, too: each look gets a map of its own.
        for (const key of usedLast) expect(after(uses).get(key)).toBe(`value ${key}`);
      }),
    );
  });

  it('forgets what was not used for long, and everything when cleared', () => {
    const recent = new Recent<number, number>(8);
    for (let i = 0; i < 100; i++) recent.set(i, i);
    expect(
      Array.from({ length: 100 }, (_, i) => recent.get(i)).filter((value) => value !== undefined).length,
    ).toBeLessThanOrEqual(16);
    recent.clear();
    expect(recent.get(99)).toBeUndefined();
  });
});

function after(uses: readonly number[]): Recent<number, string> {
  const recent = new Recent<number, string>(8);
  for (const key of uses) if (recent.get(key) === undefined) recent.set(key, `value ${key}`);
  return recent;
}
