import type { WeeklyCounts } from '../weekly-counts.ts';
import { poisson, randomNumbers } from './poisson.ts';

const CATEGORIES = ['delivery', 'returns', 'payment', 'safety', 'product-quality'];
const PRODUCTS = ['rice', 'fan', 'kettle', 'lamp'];
const STORES = ['S01', 'S02', 'S03'];

export const LONG_AGO = 60;

/** Complaints of a company, by chance around a mean that may depend on the cell and the week (0: the one looked at). */
export function companyOf(
  seed: number,
  mean: (week: number, cell: { category: string; product: string; store: string }) => number,
  weeks = 12,
): WeeklyCounts {
  const random = randomNumbers(seed);
  const counts = [];
  for (const category of CATEGORIES)
    for (const product of PRODUCTS)
      for (const store of STORES)
        for (let week = 0; week <= weeks; week++) {
          const cell = { category, product, store };
          const count = poisson(mean(week, cell), random);
          if (count > 0) counts.push({ ...cell, week, count });
        }
  return {
    counts,
    firstWeeks: {
      product: new Map(PRODUCTS.map((product) => [product, LONG_AGO])),
      store: new Map(STORES.map((store) => [store, LONG_AGO])),
    },
  };
}

/** Cells of the company above. */
export const CELLS = CATEGORIES.length * PRODUCTS.length * STORES.length;
