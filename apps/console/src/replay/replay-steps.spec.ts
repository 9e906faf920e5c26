import { describe, expect, it } from '@jest/globals';
import type { HistoryItem } from '../case/history-item.ts';
import { stepsUntil } from './replay-steps.ts';

const AT = '2026-03-02T01:00:00.000Z';
const fact = (revision: number, type: string, moved: Pick<HistoryItem, 'from' | 'to'>): HistoryItem => ({
  revision,
  position: revision,
  type,
  occurredAt: AT,
  recordedAt: AT,
  data: {},
  ...moved,
});
const HISTORY = [
  fact(0, 'Opened', { from: null, to: { work: 'open' } }),
  fact(1, 'Scribble', {}),
  fact(2, 'Asked', { from: { work: 'open' }, to: { work: { check: 'boss' } } }),
];

describe('the way that a case had taken by a revision', () => {
  it('begins nowhere', () => {
    expect(stepsUntil(HISTORY, 0)).toEqual([
      { fact: 'Opened', from: null, to: { work: 'open' }, at: AT, number: 1 },
    ]);
  });

  it('leaves out what was recorded without a state, and counts it all the same', () => {
    expect(stepsUntil(HISTORY, 2).map(({ fact, number }) => [fact, number])).toEqual([
      ['Opened', 1],
      ['Asked', 3],
    ]);
  });

  it('has nothing of what came later', () => {
    expect(stepsUntil(HISTORY, 1)).toHaveLength(1);
  });
});
