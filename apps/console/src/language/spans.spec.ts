import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from './language.ts';
import { spanIn } from './spans.ts';

const MS: Readonly<Record<string, number>> = {
  天: 86_400_000,
  d: 86_400_000,
  小时: 3_600_000,
  h: 3_600_000,
  分: 60_000,
  m: 60_000,
  秒: 1_000,
  s: 1_000,
};

/** The units that a span was written in, and what it comes to, milliseconds. */
function read(written: string): { readonly units: readonly number[]; readonly sum: number } {
  const parts = [...written.matchAll(/(\d+)(天|小时|分|秒|[dhms])/gu)];
  const units = parts.map(([, , unit]) => MS[unit!]!);
  return { units, sum: parts.reduce((sum, [, count], index) => sum + Number(count) * units[index]!, 0) };
}

const spans = fc.oneof(
  fc.integer({ min: 0, max: 120_000 }),
  fc.integer({ min: 0, max: 90_000_000 }),
  fc.integer({ min: 0, max: 400 * 86_400_000 }),
);

describe('A span in words', () => {
  it('is its two biggest units', () => {
    expect(spanIn('zh-CN', 3 * 86_400_000 + 4 * 3_600_000 + 59 * 60_000)).toBe('3天4小时');
    expect(spanIn('en', 3 * 86_400_000 + 4 * 3_600_000)).toBe('3d 4h');
    expect(spanIn('zh-CN', 61_000)).toBe('1分1秒');
    expect(spanIn('en', 3_600_000)).toBe('1h');
    expect(spanIn('en', 59_999)).toBe('59s');
    expect(spanIn('zh-CN', 999)).toBe('0秒');
  });

  it('leaves off units between that are empty', () => {
    expect(spanIn('zh-CN', 86_400_000 + 59 * 60_000)).toBe('1天');
  });

  it('never says more than there is, and less by one of its second unit at most', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(...LANGUAGES), (milliseconds, language) => {
        const { units, sum } = read(spanIn(language, milliseconds));
        const biggest = units[0]!;
        const second = [...new Set(Object.values(MS))].find((unit) => unit < biggest) ?? biggest;
        expect(sum).toBeLessThanOrEqual(milliseconds);
        expect(milliseconds - sum).toBeLessThan(second);
      }),
    );
  });

  it('is the same in both languages', () => {
    fc.assert(
      fc.property(spans, (milliseconds) => {
        expect(read(spanIn('en', milliseconds))).toEqual(read(spanIn('zh-CN', milliseconds)));
      }),
    );
  });
});
