import { describe, expect, it } from '@jest/globals';
import type { HistoryItem } from './history-item.ts';
import { stepsOf } from './steps.ts';

const recorded = (type: string, more: Partial<HistoryItem>): HistoryItem => ({
  revision: 0,
  position: 0,
  type,
  occurredAt: '2026-03-02T01:00:00.000Z',
  recordedAt: '2026-03-02T01:00:00.000Z',
  data: {},
  ...more,
});

describe('the way of a case', () => {
  it('begins nowhere, and goes from state to state', () => {
    expect(
      stepsOf([
        recorded('Opened', { from: null, to: { handling: 'received' } }),
        recorded('Passed', { from: { handling: 'received' }, to: { handling: { awaiting: 'boss' } } }),
      ]),
    ).toEqual([
      { fact: 'Opened', from: null, to: { handling: 'received' } },
      { fact: 'Passed', from: { handling: 'received' }, to: { handling: 'awaiting.boss' } },
    ]);
  });

  it('leaves out what was recorded without a state', () => {
    expect(stepsOf([recorded('Foreign', {})])).toEqual([]);
  });
});
