import { describe, expect, it } from '@jest/globals';
import { ReportCounter } from './import-report.ts';

describe('the report of an import', () => {
  it('counts each step once, each case once, and the kinds by how often they came', () => {
    const counter = new ReportCounter();
    counter.step('rare', ['c1'], []);
    counter.step('often', ['c1', 'c2'], [{ caseId: 'c2', reason: 'not-mapped' }]);
    counter.step('often', ['c3'], []);
    counter.added(4);
    counter.added(0);
    const { report } = counter;
    expect(report).toEqual({
      read: 3,
      applied: 2,
      deviating: 1,
      added: 4,
      cases: 3,
      casesFitting: 2,
      byKind: {
        often: { read: 2, applied: 1, deviating: 1, reasons: { 'not-mapped': 1 } },
        rare: { read: 1, applied: 1, deviating: 0, reasons: {} },
      },
    });
    expect(Object.keys(report.byKind)).toEqual(['often', 'rare']);
  });

  it('counts a case that deviated as not fitting for good', () => {
    const counter = new ReportCounter();
    counter.step('a', ['c1'], [{ caseId: 'c1', reason: 'not-mapped' }]);
    counter.step('a', ['c1'], []);
    expect(counter.report).toMatchObject({ cases: 1, casesFitting: 0 });
  });

  it('is empty for an empty log', () => {
    expect(new ReportCounter().report).toEqual({
      ...{ read: 0, applied: 0, deviating: 0, added: 0, cases: 0, casesFitting: 0 },
      byKind: {},
    });
  });
});
