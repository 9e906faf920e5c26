import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseIdempotencyKey } from './idempotency-key.ts';

const visible = fc.stringMatching(/^[!-~]{1,255}$/).filter((key) => !key.startsWith('"'));

describe('an idempotency key', () => {
  it('is 1–255 visible ASCII characters, bare or as a quoted string', () => {
    fc.assert(
      fc.property(visible, (key) => {
        expect(parseIdempotencyKey(key)).toBe(key);
        expect(parseIdempotencyKey(`"${key.replace(/["\\]/g, '\\$&')}"`)).toBe(key);
      }),
    );
  });

  it.each([
    '',
    ' ',
    'a b',
    '"',
    '""',
    '"a',
    '"a\\"',
    '"a\\b"',
    '"a b"',
    'é',
    '中',
    'a\tb',
    'x'.repeat(256),
    'a, b',
  ])('is not %j', (header) => {
    expect(() => parseIdempotencyKey(header)).toThrow(
      expect.objectContaining({ status: 400, code: 'invalid-idempotency-key' }),
    );
  });
});
