import { describe, expect, it } from '@jest/globals';
import { BadInputError } from './failure.ts';
import { momentText, readMoment } from './moment.ts';

describe('a moment on the command line', () => {
  it('is a date and time with its offset, or the beginning of a day in China', () => {
    expect(readMoment('2026-10-01T08:00+08:00')).toBe(Date.UTC(2026, 9, 1));
    expect(readMoment('2026-10-01T00:00:00.250Z')).toBe(Date.UTC(2026, 9, 1) + 250);
    expect(readMoment('2026-10-01')).toBe(Date.UTC(2026, 8, 30, 16));
  });

  it.each(['yesterday', '2026-10', '2026-10-01T08:00', '2026-02-30', '2026-02-30T08:00Z', '1e3', ''])(
    'can’t be anything else: %j',
    (text) => {
      expect(() => readMoment(text)).toThrow(BadInputError);
    },
  );

  it('is shown as it is in China, wherever the machine stands', () => {
    expect(momentText(Date.UTC(2026, 8, 30, 16))).toBe('2026-10-01 00:00:00');
  });
});
