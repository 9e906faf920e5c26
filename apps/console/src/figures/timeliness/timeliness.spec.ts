import { describe, expect, it } from '@jest/globals';
import { questionOf } from '../asking/question.ts';
import { byProcess, storesOf } from './by-process.ts';
import { slaAddress } from './sla-address.ts';
import { partAddress, type SlaGroup } from './sla-answer.ts';

const took = { numerator: 0, denominator: 0, mean: null, median: null, p90: null };
const group = (process: string, target: string, met: number, decided: number, store?: string): SlaGroup => ({
  group: { process, target, ...(store !== undefined && { store }) },
  met,
  breached: decided - met,
  cancelled: 0,
  onTime: { numerator: met, denominator: decided, value: decided === 0 ? null : met / decided },
  calendar: took,
  working: took,
  cases: '/api/sla/cases?from=2026-11-01',
});

describe('Deadlines', () => {
  it('stand by their process, those most often missed first, those never decided last', () => {
    const [complaint, order] = byProcess([
      group('complaint', 'approval', 9, 10),
      group('complaint', 'review', 0, 0),
      group('complaint', 'planning', 1, 4),
      group('order', 'dispatch', 1, 1),
    ]);
    expect(complaint?.deadlines.map(({ target }) => target)).toEqual(['planning', 'approval', 'review']);
    expect(order?.process).toBe('order');
  });

  it('of several stores are one row', () => {
    const groups = [group('order', 'dispatch', 1, 1, 'S02'), group('order', 'dispatch', 0, 9, 'S01')];
    expect(byProcess(groups)[0]?.deadlines).toEqual([{ target: 'dispatch', groups }]);
    expect(storesOf(groups)).toEqual(['S01', 'S02']);
  });

  it('open those that were met, missed or cancelled', () => {
    expect(partAddress(group('order', 'dispatch', 1, 1), 'breached')).toBe(
      '/api/sla/cases?from=2026-11-01&part=breached',
    );
  });
});

describe('The question about deadlines', () => {
  it('is about the days of the period', () => {
    const question = questionOf(new URLSearchParams('process=complaint&by=store&asOf=2026-11-10'));
    expect(slaAddress(question, '2026-11-10')).toBe(
      '/api/sla?by=process%2Ctarget%2Cstore&from=2026-11-01&to=2026-12-01&process=complaint&asOf=2026-11-10',
    );
    expect(slaAddress(questionOf(new URLSearchParams('from=2026-11-01&to=2026-11-03')), '2026-11-10')).toBe(
      '/api/sla?by=process%2Ctarget&from=2026-11-01&to=2026-11-04',
    );
  });
});
