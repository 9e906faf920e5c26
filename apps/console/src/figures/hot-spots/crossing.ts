import type { CellDimension } from './hot-spots-answer.ts';

/** What cells may be made by; two dimensions make a table, three a list. The first is what’s shown at first. */
export const CROSSINGS = [
  'category,product',
  'category,store',
  'product,store',
  'category,product,store',
] as const;
export type Crossing = (typeof CROSSINGS)[number];

/** The crossing that an address asks for. @param stores whether there are several: whoever sees one alone crosses nothing with it. */
export function crossingOf(params: URLSearchParams, stores: boolean): Crossing {
  const asked = CROSSINGS.find((crossing) => crossing === params.get('by'));
  return asked && (stores || !asked.includes('store')) ? asked : CROSSINGS[0];
}

export const dimensionsOf = (crossing: Crossing): readonly CellDimension[] =>
  crossing.split(',') as CellDimension[];
