import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UnreadableTimeError, offsetInMinutes, readMoment } from './moment.ts';

const moments = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2200-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const offsets = fc.integer({ min: -18 * 60, max: 18 * 60 });

function written(offset: number): string {
  const size = Math.abs(offset);
  const digits = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.trunc(size / 60))}:${digits(size % 60)}`;
}

describe('the time of a step', () => {
  it('is the same moment whatever offset it is written with', () => {
    fc.assert(
      fc.property(moments, offsets, (moment, offset) => {
        const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
        expect(readMoment(local + written(offset), undefined)).toBe(moment.toISOString());
      }),
    );
  });

  it('without an offset of its own is local to the time zone that was named', () => {
    expect(readMoment('2024-05-01 08:30:00', '+08:00')).toBe('2024-05-01T00:30:00.000Z');
  });

  it('with an offset of its own ignores the time zone that was named', () => {
    expect(readMoment('2024-05-01T08:30:00Z', '+08:00')).toBe('2024-05-01T08:30:00.000Z');
  });

  it('without any offset is refused rather than guessed', () => {
    expect(() => readMoment('2024-05-01T08:30:00', undefined)).toThrow(
      'the time "2024-05-01T08:30:00" has no offset from UTC, so the option timezone has to name one',
    );
  });

  it.each([
    ['2010-03-31T16:59:42+02:00', '2010-03-31T14:59:42.000Z'],
    ['2019-05-20 07:07:47.000Z', '2019-05-20T07:07:47.000Z'],
    ['2019-05-20 07:07:47 UTC', '2019-05-20T07:07:47.000Z'],
    ['2019/5/2 7:07 +0800', '2019-05-01T23:07:00.000Z'],
    ['2019-05-20T07:07:47.123456789-03', '2019-05-20T10:07:47.123Z'],
    ['2019-05-20T07:07:47,5Z', '2019-05-20T07:07:47.500Z'],
    ['2020-02-29T23:59:59Z', '2020-02-29T23:59:59.000Z'],
  ])('is read from %s', (text, moment) => {
    expect(readMoment(text, undefined)).toBe(moment);
  });

  it.each([
    '',
    'yesterday',
    '2024-05-01',
    '01/05/2024 08:30:00Z',
    '2024-05/01 08:30:00Z',
    '2024-13-01T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2024-05-00T00:00:00Z',
    '2024-05-01T24:00:00Z',
    '2024-05-01T08:60:00Z',
    '2024-05-01T08:30:60Z',
    '2024-05-01T08:30:00+19:00',
    '0024-05-01T08:30:00Z',
    '1714552200',
  ])('is refused where "%s" names no moment', (text) => {
    expect(() => readMoment(text, 'Z')).toThrow(UnreadableTimeError);
  });
});

describe('an offset', () => {
  it.each(['', '8', '+8', 'Asia/Shanghai', '+08:60', '+18:01'])('is not "%s"', (text) => {
    expect(() => offsetInMinutes(text)).toThrow(UnreadableTimeError);
  });
});
