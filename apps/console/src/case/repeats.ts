import type { CaseItem } from '../cases/case-item.ts';

/** How long ago a complaint may have come in for a later one to repeat it: 30 days, as the figure of repeat complaints counts. */
const REPEATED_WITHIN = 30 * 86_400_000;

/**
 * The complaints that a complaint repeats 重复投诉: of the same customer, within the 30 days before it, about the same order or
 * category. The latest first.
 *
 * @param others cases of the same customer.
 */
export function repeatsOf(item: CaseItem, others: readonly CaseItem[]): readonly CaseItem[] {
  if (item.process !== 'complaint' || item.openedAt === undefined) return [];
  const opened = Date.parse(item.openedAt);
  const ago = (other: CaseItem) => opened - Date.parse(other.openedAt ?? '');
  const same = (other: CaseItem) =>
    (other.order !== undefined && other.order === item.order) ||
    (other.category !== undefined && other.category === item.category);
  return others
    .filter((other) => other.process === 'complaint' && other.id !== item.id && same(other))
    .filter((other) => ago(other) > 0 && ago(other) <= REPEATED_WITHIN)
    .sort((one, other) => ago(one) - ago(other));
}
