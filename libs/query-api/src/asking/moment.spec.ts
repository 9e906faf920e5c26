import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf, pastMomentOf } from './moment.ts';

describe('a moment in a query', () => {
  it.each([
    ['2026-03-02', '2026-03-01T16:00:00.000Z'],
    ['2026-03-02T10:00', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T10:00:05.5', '2026-03-02T02:00:05.500Z'],
    ['2026-03-02T10:00Z', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02T10:00-05:00', '2026-03-02T15:00:00.000Z'],
    // As it arrives when the plus isn't percent-encoded.
    ['2026-03-02T10:00:00 08:00', '2026-03-02T02:00:00.000Z'],
    ['1772416800000', '2026-03-02T02:00:00.000Z'],
    ['2024-02-29', '2024-02-28T16:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(momentOf(text, 'asOf')).toISOString()).toBe(expected);
  });

  it('is what it was written from, whatever the zone', () => {
    const moment = fc.integer({ min: 200_000_000_000, max: 4_000_000_000_000 });
    const zone = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moment, zone, (at, minutes) => {
        const local = new Date(at + minutes * 60_000).toISOString().slice(0, -1);
        const offset = `${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
        expect(momentOf(`${local}${minutes < 0 ? '-' : '+'}${offset}`, 'asOf')).toBe(at);
        expect(momentOf(String(at), 'asOf')).toBe(at);
      }),
    );
  });

  it.each([
    '',
    'x',
    '2026',
    '2026-02-31',
    '2025-02-29',
    '2026-13-01',
    '2026-01-01T24:01',
    '2026-1-1',
    '0',
    '-5',
    '1e13',
  ])('is none: %j', (text) => {
    expect(() => momentOf(text, 'asOf')).toThrow(
      expect.objectContaining({ status: 400, code: 'invalid-moment' }),
    );
  });

  it('of the past isn’t later than now', () => {
    expect(pastMomentOf('1772416800000', 'asOf', 1_772_416_800_000)).toBe(1_772_416_800_000);
    expect(() => pastMomentOf('1772416800001', 'asOf', 1_772_416_800_000)).toThrow(
      expect.objectContaining({ status: 400, code: 'moment-in-the-future' }),
    );
  });
});
