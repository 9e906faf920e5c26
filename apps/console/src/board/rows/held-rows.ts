import type { CaseItem } from '../../cases/case-item.ts';
import type { CaseOrder } from './case-order.ts';

/** A case where somebody looks at it. */
export interface Row {
  readonly item: CaseItem;
  /** It isn’t in the list any more, or has another place: shown until the rows may move. */
  readonly gone: boolean;
}

/** What is shown while rows mustn’t move, and how many changes wait until they may. */
export interface HeldRows {
  readonly rows: readonly Row[];
  readonly waiting: number;
}

const asRow = (item: CaseItem): Row => ({ item, gone: false });

/**
 * The rows to show. While somebody is among them, none comes in between, none goes and none moves; each shows what is known of it now.
 * What comes after the last of them is shown at once: it shifts nothing.
 *
 * @param held the rows as they were when somebody came; undefined while nobody is there.
 * @param latest the list as it is.
 */
export function heldRows(
  held: readonly CaseItem[] | undefined,
  latest: readonly CaseItem[],
  order: CaseOrder,
): HeldRows {
  if (!held) return { rows: latest.map(asRow), waiting: 0 };
  const now = new Map(latest.map((item) => [item.id, item]));
  const rows = held.map((item): Row => {
    const known = now.get(item.id);
    return known ? asRow(known) : { item, gone: true };
  });
  const last = held.at(-1);
  const shown = new Set(held.map(({ id }) => id));
  const others = latest.filter(({ id }) => !shown.has(id));
  const after = last ? others.filter((item) => order(item, last) > 0) : [];
  const all = [...rows, ...after.map(asRow)];
  const moved = isSorted(all, order)
    ? 0
    : held.filter((item) => isElsewhere(item, now.get(item.id), order)).length;
  const waiting = others.length - after.length + rows.filter(({ gone }) => gone).length + moved;
  return { rows: all, waiting };
}

function isSorted(rows: readonly Row[], order: CaseOrder): boolean {
  const there = rows.filter(({ gone }) => !gone);
  return there.every(({ item }, index) => index === 0 || order(there[index - 1]!.item, item) < 0);
}

const isElsewhere = (before: CaseItem, now: CaseItem | undefined, order: CaseOrder): boolean =>
  now !== undefined && order(before, now) !== 0;
