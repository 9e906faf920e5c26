import { describe, expect, it } from '@jest/globals';
import { headPath, roundedPath } from './paths.ts';

const points = [
  { x: 0, y: 0 },
  { x: 0, y: 20 },
  { x: 100, y: 20 },
];

describe('an arrow', () => {
  it('goes through its points with round corners, which never reach over the middle of a short part', () => {
    expect(roundedPath(points)).toBe('M0 0L0 14Q0 20 6 20L100 20');
    expect(roundedPath([points[0]!, { x: 0, y: 4 }, { x: 100, y: 4 }])).toBe('M0 0L0 2Q0 4 2 4L100 4');
  });

  it('has its head at the end, in the direction of the last part', () => {
    expect(headPath(points)).toBe('M100 20L92 16L92 24Z');
  });

  it('is nothing without points', () => {
    expect([roundedPath([]), headPath([])]).toEqual(['', '']);
  });
});
