import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ApiProblem } from '../api/problem.ts';
import { isMissingPart } from './missing-part.ts';
import { RECOVERY_INTERVALS, recoveryInterval, shareBuilt } from './recovery.ts';

const problem = (status: number, code = 'x', more: object = {}) =>
  new ApiProblem({ status, code, title: 'x', ...more }, 'http://127.0.0.1/api/cases');

describe('Asking again by itself', () => {
  it('is done while the service is away, busy, or builds a view', () => {
    expect(recoveryInterval(problem(0))).toBe(RECOVERY_INTERVALS.away);
    expect(recoveryInterval(problem(502))).toBe(RECOVERY_INTERVALS.away);
    expect(recoveryInterval(problem(503, 'views-unavailable'))).toBe(RECOVERY_INTERVALS.away);
    expect(recoveryInterval(problem(503, 'view-building'))).toBe(RECOVERY_INTERVALS.building);
    expect(recoveryInterval(problem(429))).toBe(RECOVERY_INTERVALS.busy);
  });

  it('isn’t done where the question is wrong, or somebody has to look at the service', () => {
    for (const status of [400, 401, 403, 404, 409, 412, 428, 500]) {
      expect(recoveryInterval(problem(status))).toBeUndefined();
    }
    expect(recoveryInterval(new TypeError('x'))).toBeUndefined();
  });

  it('isn’t done for what would be done twice', () => {
    expect(recoveryInterval(new ApiProblem({ status: 503, code: 'x', title: 'x' }))).toBeUndefined();
  });
});

describe('How much of a view is built', () => {
  const building = (more: object) => shareBuilt(problem(503, 'view-building', more));

  it('is a share of one, whatever is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (reached, wanted) => {
        const share = building({ reached, wanted });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
    expect(building({ reached: 40, wanted: 160 })).toBe(0.25);
  });

  it('is nothing for other problems', () => {
    expect(shareBuilt(problem(503, 'views-unavailable', { reached: 1, wanted: 2 }))).toBeUndefined();
  });
});

describe('A part of the console that is missing', () => {
  it('is told by the words of each browser', () => {
    for (const words of [
      'Failed to fetch dynamically imported module: http://127.0.0.1/assets/board-page-x.js',
      'error loading dynamically imported module: http://127.0.0.1/assets/board-page-x.js',
      'Importing a module script failed.',
      'Unable to preload CSS for /assets/board-page-x.css',
    ]) {
      expect(isMissingPart(new TypeError(words))).toBe(true);
    }
  });

  it('is told from other mistakes', () => {
    expect(isMissingPart(new TypeError('x is not a function'))).toBe(false);
    expect(isMissingPart('Importing a module script failed.')).toBe(false);
  });
});
