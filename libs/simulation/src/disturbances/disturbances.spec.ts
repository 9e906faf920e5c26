import { findHotSpots, type WeeklyCounts } from '@huiyin/supervision';
import { describe, expect, it } from '@jest/globals';
import { PRODUCTS } from '../company/products.ts';
import { Demand } from '../demand/demand.ts';
import { Simulation } from '../running/simulation.ts';
import { DAY, dayOf, monthsBefore, startOfDay, weekdayOf } from '../time/units.ts';

/** As the demo’s company is. */
const SIZE = { stores: 3, ordersPerDay: 8, complaintRate: 0.06 };
const WEEKS = 12;

/** The complaints that come by themselves to a company whose time ends at a moment, as hot spots count them. */
function counted({ company, disturbances, settings: { from, until } }: Simulation) {
  const demand = new Demand(company, disturbances);
  const monday = dayOf(until) - weekdayOf(dayOf(until)) + 1;
  const counts = new Map<string, WeeklyCounts['counts'][number]>();
  const firstWeeks = { product: new Map<string | null, number>(), store: new Map<string | null, number>() };
  for (let day = dayOf(from); day <= dayOf(until); day++)
    for (const store of company.stores)
      for (const { at, subject } of demand.complaintsOn(day, store)) {
        if (at < from || at >= until) continue;
        const week = Math.max(0, Math.ceil((monday - day) / 7));
        const { category } = subject;
        const key = { category, product: subject.product.name, store: store.code, week };
        const known = counts.get(JSON.stringify(key));
        counts.set(JSON.stringify(key), { ...key, count: (known?.count ?? 0) + 1 });
        for (const dimension of ['product', 'store'] as const) {
          const first = firstWeeks[dimension];
          first.set(key[dimension], Math.max(week, first.get(key[dimension]) ?? 0));
        }
      }
  const elapsed = (until - startOfDay(monday)) / (7 * DAY);
  return {
    counts: { counts: [...counts.values()].filter(({ week }) => week <= WEEKS), firstWeeks },
    elapsed,
  };
}

describe('the bad batch that is still being sold when the time simulated ends', () => {
  it.each([
    ['on a Monday, half an hour after midnight', '2026-11-23T00:30:00+08:00'],
    ['on a Monday morning', '2026-08-03T09:00:00+08:00'],
    ['on a Thursday', '2026-11-12T15:00:00+08:00'],
    ['on a Sunday evening', '2026-03-01T22:00:00+08:00'],
  ])('raises an alert, %s, whatever the seed', (_, end) => {
    const until = Date.parse(end);
    for (let seed = 1; seed <= 8; seed++) {
      const simulation = new Simulation({ ...SIZE, seed, from: monthsBefore(until, 3), until });
      const { counts, elapsed } = counted(simulation);
      const { product, store } = simulation.disturbances.batches.at(-1)!;
      const found = findHotSpots(counts, { elapsed }).cells;
      expect(found[0]).toMatchObject({
        level: 'alert',
        key: {
          category: 'product-quality',
          product: PRODUCTS.find(({ code }) => code === product)!.name,
          store,
        },
      });
      expect(store).toBe('S01');
    }
  });
});
