import { describe, expect, it } from '@jest/globals';
import { headPath, numberPlace, roundedPath, startOf } from './paths.ts';

const points = [
  { x: 0, y: 0 },
  { x: 0, y: 20 },
  { x: 100, y: 20 },
];

const NUMBER = { width: 16, height: 16 };

describe('an arrow', () => {
  it('goes through its points with round corners, which never reach over the middle of a short part', () => {
    expect(roundedPath(points)).toBe('M0 0L0 14Q0 20 6 20L100 20');
    expect(roundedPath([points[0]!, { x: 0, y: 4 }, { x: 100, y: 4 }])).toBe('M0 0L0 2Q0 4 2 4L100 4');
  });

  it('has its head at the end, in the direction of the last part', () => {
    expect(headPath(points)).toBe('M100 20L92 16L92 24Z');
  });

  it('has its number in the middle of the longest part; after its beginning where it joins others', () => {
    expect(numberPlace(points, NUMBER)).toEqual({ x: 50, y: 20 });
    expect(startOf(points)).toEqual({ x: 0, y: 10 });
  });

  it('has its number beside its label, never on it, if there’s room anywhere', () => {
    expect(numberPlace(points, NUMBER, { x: 30, y: 22, width: 30, height: 15 })).toEqual({ x: 70, y: 20 });
    expect(numberPlace(points, NUMBER, { x: -50, y: -50, width: 400, height: 400 })).toEqual({
      x: 50,
      y: 20,
    });
  });

  it('is nothing without points', () => {
    expect([roundedPath([]), headPath([]), numberPlace([], NUMBER), startOf([])]).toEqual([
      '',
      '',
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });
});
