import { describe, expect, it } from '@jest/globals';
import { toldGroup } from '../testing.ts';
import { crossedBy } from './crossed-by.ts';
import { matrixOf, strength } from './matrix.ts';

const of = (category: string | null, store: string | null, value: number | null) =>
  toldGroup({ key: { category, store }, value });

describe('A heat table', () => {
  it('has each group where its two dimensions cross; what says nothing comes last', () => {
    const { rows, columns, at, range } = matrixOf(
      [of('delivery', null, 1), of('delivery', 'S02', 4), of(null, 'S01', 3), of('safety', 'S01', null)],
      ['category', 'store'],
    );
    expect(rows).toEqual(['delivery', 'safety', null]);
    expect(columns).toEqual(['S01', 'S02', null]);
    expect(at(null, 'S01')?.value).toBe(3);
    expect(at('delivery', 'S01')).toBeUndefined();
    expect(range).toEqual([1, 4]);
  });

  it('has states in the order in which they are told', () => {
    const told = ['received', 'closed'].map((state) => toldGroup({ key: { state, store: 'S01' } }));
    expect(matrixOf(told, ['store', 'state']).columns).toEqual(['received', 'closed']);
  });

  it('is the stronger the bigger the value, and blank where nothing was counted', () => {
    expect([1, 2.5, 4].map((value) => strength(value, [1, 4]))).toEqual([0, 0.5, 1]);
    expect(strength(null, [1, 4])).toBe(0);
    expect(strength(3, [3, 3])).toBe(0);
  });

  it('isn’t made of processes and their states', () => {
    expect(crossedBy(['process', 'state'])).toBeUndefined();
    expect(crossedBy(['state'])).toBeUndefined();
    expect(crossedBy(['state', 'store'])).toEqual(['state', 'store']);
  });
});
