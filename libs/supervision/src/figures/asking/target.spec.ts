import { describe, expect, it } from '@jest/globals';
import { firstResponseTime } from '../first-response-time.ts';
import { repeatComplaintRate } from '../repeat-complaint-rate.ts';
import { resolutionRate } from '../resolution-rate.ts';
import { storeOf, targetState } from './target.ts';

describe('a target', () => {
  it('is reached at the value itself, on the side where one wants to be', () => {
    expect(targetState(resolutionRate, 0.95, null, 0.95)).toEqual({ value: 0.95, achieved: true });
    expect(targetState(resolutionRate, 0.94, null, 0.95)).toEqual({ value: 0.95, achieved: false });
    expect(targetState(firstResponseTime, 60, null, 60)).toEqual({ value: 60, achieved: true });
    expect(targetState(firstResponseTime, 61, null, 60)).toEqual({ value: 60, achieved: false });
  });

  it('is neither reached nor missed where nothing was counted', () => {
    expect(targetState(resolutionRate, null, 1, 0.95)).toEqual({ value: 0.95, achieved: null });
  });

  it('isn’t there where none is in force', () => {
    expect(targetState(resolutionRate, 1, 1, undefined)).toBeUndefined();
  });

  it('may be to fall: below the period before, or at nought', () => {
    const falling = (value: number | null, before: number | null) =>
      targetState(repeatComplaintRate, value, before, undefined)?.achieved;
    expect(falling(0.1, 0.2)).toBe(true);
    expect(falling(0.2, 0.2)).toBe(false);
    expect(falling(0, 0)).toBe(true);
    expect(falling(0.1, null)).toBeNull();
    expect(falling(null, 0.1)).toBeNull();
    expect(targetState(repeatComplaintRate, 0.1, 0.05, 0.2)).toEqual({ value: 0.2, achieved: true });
  });

  it('is that of the group’s store, or of the one store asked about, or the company’s', () => {
    expect(storeOf({ store: 'S01' }, { store: ['S01', 'S02'] })).toBe('S01');
    expect(storeOf({ category: 'safety' }, { store: ['S02'] })).toBe('S02');
    expect(storeOf({}, { store: ['S01', 'S02'] })).toBe('');
    expect(storeOf({}, {})).toBe('');
  });
});
