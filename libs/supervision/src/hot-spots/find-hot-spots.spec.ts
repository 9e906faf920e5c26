import { describe, expect, it } from '@jest/globals';
import { findHotSpots, type Cell } from './find-hot-spots.ts';
import { CELLS, companyOf, LONG_AGO } from './testing/company.ts';
import type { WeeklyCounts } from './weekly-counts.ts';

const WHOLE = { elapsed: 1 };
const warned = ({ cells }: { readonly cells: readonly Cell[] }) =>
  cells.filter(({ level }) => level === 'warning' || level === 'alert');
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe('hot spots', () => {
  it('are where a burst was planted, and hardly anywhere else', () => {
    let others = 0;
    for (const seed of seeds) {
      const burst = { category: 'safety', product: 'kettle', store: 'S02' };
      const counts = companyOf(seed, (week, cell) =>
        week === 0 && JSON.stringify(cell) === JSON.stringify(burst) ? 25 : 3,
      );
      const found = warned(findHotSpots(counts, WHOLE));
      expect(found[0]).toMatchObject({ key: burst, basis: ['category', 'product', 'store'] });
      others += found.length - 1;
    }
    expect(others / (seeds.length * CELLS)).toBeLessThan(0.005);
  });

  it('aren’t where all have a season', () => {
    let [warnings, quietWarnings] = [0, 0];
    for (const seed of seeds) {
      // A year's wave of half the mean, at its steepest, with a doubled rush week at its end.
      const season = (week: number) => 6 * (1 + 0.5 * Math.sin((2 * Math.PI * (6 - week)) / 52));
      warnings += warned(findHotSpots(companyOf(seed, season), WHOLE)).length;
      const rush = companyOf(seed, (week) => (week === 0 ? 2 : 1) * season(week));
      const { level } = findHotSpots(rush, WHOLE);
      expect(level).toBeGreaterThan(1.5);
      quietWarnings += warned(findHotSpots(rush, WHOLE)).length;
    }
    expect(warnings / (seeds.length * CELLS)).toBeLessThan(0.005);
    expect(quietWarnings / (seeds.length * CELLS)).toBeLessThan(0.01);
  });

  it('still show in the middle of a season', () => {
    for (const seed of seeds) {
      const counts = companyOf(seed, (week, { category, product, store }) => {
        const isBurst = week === 0 && category === 'payment' && product === 'fan' && store === 'S01';
        return (isBurst ? 8 : 1) * (week === 0 ? 10 : 5);
      });
      expect(warned(findHotSpots(counts, WHOLE))[0]?.key).toEqual({
        category: 'payment',
        product: 'fan',
        store: 'S01',
      });
    }
  });

  it('don’t cry wolf where there is next to nothing', () => {
    let warnings = 0;
    for (const seed of seeds)
      warnings += warned(
        findHotSpots(
          companyOf(seed, () => 0.2),
          WHOLE,
        ),
      ).length;
    expect(warnings / (seeds.length * CELLS)).toBeLessThan(0.001);
  });

  it('are the same whatever order the counts come in', () => {
    const counts = companyOf(3, () => 2);
    const found = findHotSpots(counts, WHOLE);
    expect(findHotSpots({ ...counts, counts: [...counts.counts].reverse() }, WHOLE)).toEqual(found);
    expect(findHotSpots(counts, WHOLE)).toEqual(found);
  });
});

/** One cell's weeks, the one looked at first. */
const cellOf = (weeks: readonly number[], members: Partial<WeeklyCounts['counts'][number]> = {}) =>
  weeks.flatMap((count, week) =>
    count === 0 ? [] : [{ category: 'delivery', product: 'rice', store: 'S01', week, count, ...members }],
  );
const since = (product: number, store: number): WeeklyCounts['firstWeeks'] => ({
  product: new Map([
    ['rice', LONG_AGO],
    ['new', product],
  ]),
  store: new Map([
    ['S01', LONG_AGO],
    ['S02', store],
  ]),
});

describe('a week that isn’t over', () => {
  const counts = { counts: cellOf([7, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5]), firstWeeks: since(1, 1) };

  it('is held against as much of a usual one', () => {
    const [early] = findHotSpots(counts, { elapsed: 0.1 }).cells;
    const [late] = findHotSpots(counts, { elapsed: 1 }).cells;
    expect(early).toMatchObject({ level: 'warning', count: 7 });
    expect(early!.expected).toBeCloseTo(0.45);
    expect(late).toMatchObject({ level: 'usual', count: 7, expected: 4.5 });
  });

  it('that has just begun warns of nothing that hasn’t happened', () => {
    expect(
      findHotSpots({ ...counts, counts: cellOf([0, 40, 40, 40, 40, 40, 40, 40, 40, 40]) }, { elapsed: 0.001 })
        .cells[0],
    ).toMatchObject({ level: 'usual', count: 0 });
  });
});

describe('a cell without enough history', () => {
  const rice = cellOf([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
  const find = (counts: WeeklyCounts['counts'], product: number, store = 1) =>
    findHotSpots({ counts, firstWeeks: since(product, store) }, WHOLE).cells;
  const ofNew = (cells: readonly Cell[]) => cells.find(({ key }) => key.product === 'new');

  it('of a new product is judged by what its category in the store bears together', () => {
    const burst = ofNew(find([...rice, ...cellOf([12], { product: 'new' })], 3));
    expect(burst).toMatchObject({
      level: 'warning',
      basis: ['category', 'store'],
      count: 12,
      compared: 17,
      expected: 5,
    });
    const few = ofNew(find([...rice, ...cellOf([5], { product: 'new' })], 3));
    expect(few).toMatchObject({ level: 'usual', basis: ['category', 'store'] });
  });

  it('isn’t blamed for the others', () => {
    const others = cellOf([30, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
    const cells = find([...others, ...cellOf([3], { product: 'new' })], 3);
    expect(ofNew(cells)).toMatchObject({ level: 'usual', basis: ['category', 'store'] });
    expect(cells[0]).toMatchObject({ level: 'alert', key: { product: 'rice' } });
  });

  it('of a new store is judged by its category everywhere', () => {
    const [burst] = find([...rice, ...cellOf([20], { store: 'S02' })], 3, 2);
    expect(burst).toMatchObject({ key: { store: 'S02' }, basis: ['category'], level: 'alert' });
  });

  it('has a range of its own once it is old enough', () => {
    expect(ofNew(find([...rice, ...cellOf([4, 3], { product: 'new' })], 9))).toMatchObject({
      basis: ['category', 'product', 'store'],
      history: [3, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(ofNew(find([...rice, ...cellOf([4, 3], { product: 'new' })], 8))).toMatchObject({
      basis: ['category', 'store'],
    });
  });

  it('in a company that has just begun is unknown, not usual', () => {
    const counts = cellOf([9, 1], { product: 'new', store: 'S02' });
    const firstWeeks = { product: new Map([['new', 2]]), store: new Map([['S02', 2]]) };
    expect(findHotSpots({ counts, firstWeeks }, WHOLE).cells).toMatchObject([
      { level: 'unknown', score: null },
    ]);
  });
});
