import { describe, expect, it } from '@jest/globals';
import { questionOf } from '../asking/question.ts';
import { crossingOf } from './crossing.ts';
import { hotSpotsAddress } from './hot-spots-address.ts';
import type { HotSpot } from './hot-spots-answer.ts';
import { spotMatrix } from './spot-matrix.ts';

const cell = (category: string | null, product: string | null, count: number): HotSpot => ({
  key: { category, product },
  count,
  level: 'usual',
  score: 0,
  basis: [],
  compared: count,
  expected: 1,
  usualUpTo: 3,
  history: [],
  cases: '',
});

describe('The table of hot spots', () => {
  it('begins with what has the most complaints; what says nothing comes last', () => {
    const { rows, columns, at } = spotMatrix(
      [cell('delivery', 'rice', 1), cell('safety', 'rice', 2), cell('safety', 'oil', 4), cell(null, null, 9)],
      'product',
      'category',
    );
    expect(rows).toEqual(['oil', 'rice', null]);
    expect(columns).toEqual(['safety', 'delivery', null]);
    expect(at('rice', 'safety')?.count).toBe(2);
  });

  it('leaves out what had no complaint in the week, unless nothing had', () => {
    const quiet = cell('payment', 'salt', 0);
    expect(spotMatrix([cell('safety', 'oil', 1), quiet], 'product', 'category').rows).toEqual(['oil']);
    expect(spotMatrix([quiet], 'product', 'category').rows).toEqual(['salt']);
  });
});

describe('The question about hot spots', () => {
  it('asks for all cells where they make a table, for the unusual ones where they make a list', () => {
    const question = questionOf(new URLSearchParams('period=2026-W46&channel=hotline'));
    expect(hotSpotsAddress(question, 'category,product')).toBe(
      '/api/hot-spots?channel=hotline&by=category%2Cproduct&all=true&week=2026-11-09',
    );
    expect(hotSpotsAddress(question, 'category,product,store')).toContain('all=false');
  });

  it('crosses stores only where there are several', () => {
    const params = new URLSearchParams('by=category,store');
    expect(crossingOf(params, true)).toBe('category,store');
    expect(crossingOf(params, false)).toBe('category,product');
    expect(crossingOf(new URLSearchParams('by=colour'), true)).toBe('category,product');
  });
});
