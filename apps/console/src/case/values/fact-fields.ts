import type { HistoryItem } from '../history-item.ts';
import { fieldsOf, type Field, type Vocabulary } from './field-value.ts';

/** What every case is opened with and nobody asks for: its store stands above, its limits are the policy’s. */
const OF_OPENING: ReadonlySet<string> = new Set(['store', 'limits', 'visitAfterDays']);

/** What a fact says, without what its deadlines and its opening say elsewhere. */
export function factFields(
  { data, from, deadlines }: Pick<HistoryItem, 'data' | 'from' | 'deadlines'>,
  vocabulary: Vocabulary,
): readonly Field[] {
  if (typeof data !== 'object' || data === null) return [];
  const hidden = (name: string) =>
    (from === null && OF_OPENING.has(name)) ||
    // A deadline that went by is told beside the deadlines.
    (deadlines?.expired !== undefined && (name === 'deadline' || name === 'due'));
  return fieldsOf(data, vocabulary).filter(({ name }) => !hidden(name));
}
