import { describe, expect, it } from '@jest/globals';
import { RemainingTime, timeText } from './remaining-time.ts';

describe('the remaining time of a work', () => {
  it('is what is left at the pace so far', () => {
    const time = new RemainingTime(1_000, 0);
    expect(time.left(5_000)).toBeUndefined();
    time.reach(100, 2_000);
    expect(time.left(2_000)).toBe(18_000);
    time.reach(1_000, 20_000);
    expect(time.left(20_000)).toBe(0);
  });

  it('isn’t told from the first moment’s pace', () => {
    const time = new RemainingTime(1_000, 0);
    time.reach(1, 10);
    expect(time.left(10)).toBeUndefined();
  });

  it('follows a work that slows down, and grows while it stands still', () => {
    const time = new RemainingTime(10_000, 0);
    for (let second = 1; second <= 10; second++) time.reach(second * 500, second * 1_000);
    expect(time.left(10_000)).toBe(10_000);
    for (let second = 11; second <= 60; second++) time.reach(5_000 + (second - 10) * 10, second * 1_000);
    expect(time.left(60_000)).toBeCloseTo(450_000, -4);
    expect(time.left(90_000)!).toBeGreaterThan(time.left(60_000)!);
  });

  it.each([
    [400, '0 s'],
    [59_400, '59 s'],
    [80_000, '1 min 20 s'],
    [7_500_000, '2 h 5 min'],
  ])('%d ms is told as %s', (time, text) => expect(timeText(time)).toBe(text));
});
