import type { CaseItem } from '../../cases/case-item.ts';

/** Less than zero where the first case comes before the second. */
export type CaseOrder = (one: CaseItem, other: CaseItem) => number;

/** ISO moments of one form sort as text; a case without a deadline comes after all that have one. */
const LAST = '~';
const URGENCY: Readonly<Record<string, number>> = { critical: 0, major: 1, minor: 2 };
const LEAST_URGENT = 3;

type Key = string | number;

/** What the API sorts by, most significant first; ids at last, so that no two cases have the same place. */
const KEYS: Readonly<Record<string, (item: CaseItem) => readonly Key[]>> = {
  due: ({ dueAt = LAST, id }) => [dueAt, id],
  opened: ({ openedAt = '', id }) => [openedAt, id],
  changed: ({ changedAt = '', id }) => [changedAt, id],
  entered: ({ enteredAt = '', id }) => [enteredAt, id],
  priority: ({ overdue, severity = '', dueAt = LAST, id }) => [
    overdue ? 0 : 1,
    URGENCY[severity] ?? LEAST_URGENT,
    dueAt,
    id,
  ],
};

/** The order that the API lists cases in. @param sort as the API names it, with a minus the other way round. */
export function caseOrder(sort: string): CaseOrder {
  const backwards = sort.startsWith('-');
  const keysOf = KEYS[backwards ? sort.slice(1) : sort] ?? KEYS.due!;
  const direction = backwards ? -1 : 1;
  return (one, other) => {
    const others = keysOf(other);
    for (const [index, key] of keysOf(one).entries()) {
      const against = others[index]!;
      if (key !== against) return key < against ? -direction : direction;
    }
    return 0;
  };
}
