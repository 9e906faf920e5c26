import { describe, expect, it } from '@jest/globals';
import { toldGroup, toldMonth } from '../testing.ts';
import { heaviest, pivot, sinceFirst } from './pivot.ts';

const of = (store: string, month: string, denominator: number) =>
  toldGroup({ key: { store }, period: toldMonth(month), numerator: 0, denominator });

describe('Groups over time', () => {
  it('have a place for every period, told or not', () => {
    const { periods, groups } = pivot([
      of('S01', '2026-11', 2),
      of('S01', '2026-10', 3),
      of('S02', '2026-11', 9),
    ]);
    expect(periods.map(({ name }) => name)).toEqual(['2026-10', '2026-11']);
    expect(
      groups.map(({ key, told, weight }) => [key.store, told.map((each) => each?.denominator), weight]),
    ).toEqual([
      ['S01', [3, 2], 5],
      ['S02', [undefined, 9], 9],
    ]);
  });

  it('begin when anything was counted first', () => {
    const told = [
      of('S01', '2026-09', 0),
      of('S02', '2026-09', 0),
      of('S01', '2026-10', 1),
      of('S02', '2026-10', 0),
      of('S01', '2026-11', 0),
    ];
    expect(sinceFirst(told).map(({ period }) => period?.name)).toEqual(['2026-10', '2026-10', '2026-11']);
    expect(sinceFirst([of('S01', '2026-09', 0)])).toEqual([]);
  });

  it('are drawn where they are biggest, in the order that they had', () => {
    const { groups } = pivot([of('S01', '2026-11', 5), of('S02', '2026-11', 1), of('S03', '2026-11', 7)]);
    expect(heaviest(groups, 2).map(({ key }) => key.store)).toEqual(['S01', 'S03']);
  });
});
