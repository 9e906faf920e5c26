import type { CaseCard } from '../cases/case-item.ts';
import type { HistoryItem } from './history-item.ts';
import { fieldsOf, peopleIn, type Vocabulary } from './values/field-value.ts';

/** The ids of everybody whom a case’s page names, each once. */
export function peopleOfCase(
  card: CaseCard,
  history: readonly HistoryItem[],
  vocabulary: Vocabulary,
): readonly string[] {
  const named = [card.data, ...history.map(({ data }) => data)].flatMap((data: unknown) =>
    typeof data === 'object' && data !== null ? peopleIn(fieldsOf(data, vocabulary)) : [],
  );
  const actors = history.flatMap(({ actor }) => (actor && actor.role !== 'system' ? [actor.id] : []));
  return [...new Set([...named, ...actors, ...(card.assignee === undefined ? [] : [card.assignee])])];
}
