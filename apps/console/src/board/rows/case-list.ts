import type { CaseItem } from '../../cases/case-item.ts';
import type { CaseOrder } from './case-order.ts';

/** A page of cases, as the API gives it. */
export interface CasePage {
  readonly items: readonly CaseItem[];
  readonly next?: string | undefined;
}

/** The first cases of a list, as far as they were read, kept up to date by live changes. */
export interface CaseList {
  readonly items: readonly CaseItem[];
  /** The cursor for more; absent where these are all. */
  readonly next: string | undefined;
  /** The last case of the last page as it was read: what comes after it belongs to the next page. */
  readonly edge: CaseItem | undefined;
}

export const firstPage = ({ items, next }: CasePage): CaseList => ({ items, next, edge: items.at(-1) });

/** The list with its next page. What live changes have brought meanwhile isn’t shown twice, and the newer of both is kept. */
export function withPage(list: CaseList, page: CasePage, order: CaseOrder): CaseList {
  const known = new Map(list.items.map((item) => [item.id, item]));
  for (const item of page.items) known.set(item.id, newerOf(known.get(item.id), item));
  return {
    items: [...known.values()].sort(order),
    next: page.next,
    edge: page.items.at(-1) ?? list.edge,
  };
}

/**
 * The list after a case has changed or come: in its place, unless that is beyond what was read. The same list where it knew a newer
 * state of the case already.
 */
export function withCase(list: CaseList, item: CaseItem, order: CaseOrder): CaseList {
  const before = list.items.find(({ id }) => id === item.id);
  if (before && positionOf(before) >= positionOf(item)) return list;
  const others = before ? list.items.filter((each) => each !== before) : [...list.items];
  if (isBeyond(list, item, order)) return before ? { ...list, items: others } : list;
  const place = others.findIndex((each) => order(item, each) < 0);
  others.splice(place === -1 ? others.length : place, 0, item);
  return { ...list, items: others };
}

/**
 * The list after a case isn’t in it any more. The same list where it isn’t there, or has come back since.
 *
 * @param position of the log, where it left.
 */
export function withoutCase(list: CaseList, id: string, position: number): CaseList {
  const items = list.items.filter((item) => item.id !== id || positionOf(item) > position);
  return items.length === list.items.length ? list : { ...list, items };
}

export const positionOf = ({ position = 0 }: CaseItem): number => position;

const newerOf = (known: CaseItem | undefined, read: CaseItem): CaseItem =>
  known && positionOf(known) > positionOf(read) ? known : read;

const isBeyond = ({ next, edge }: CaseList, item: CaseItem, order: CaseOrder): boolean =>
  next !== undefined && (edge === undefined || order(item, edge) > 0);
