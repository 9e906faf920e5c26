import type { HistoryItem } from '../history-item.ts';
import { fieldsOf, type Field, type Vocabulary } from './field-value.ts';

/** What every case is opened with and nobody asks for: its store stands above, its limits are the policy’s. */
const OF_OPENING: ReadonlySet<string> = new Set(['store', 'limits', 'visitAfterDays']);
/** Which deadline passed, and when: told beside what the fact does to the deadlines. */
const OF_DEADLINE: ReadonlySet<string> = new Set(['deadline', 'due']);

/** What a fact says, without what stands elsewhere anyway. */
export function factFields(
  { type, data, from }: Pick<HistoryItem, 'type' | 'data' | 'from'>,
  vocabulary: Vocabulary,
): readonly Field[] {
  if (typeof data !== 'object' || data === null) return [];
  const ofDeadline = Object.values(vocabulary.process.deadlines).some(({ fact }) => fact === type);
  const hidden = (name: string) =>
    (from === null && OF_OPENING.has(name)) || (ofDeadline && OF_DEADLINE.has(name));
  return fieldsOf(data, vocabulary).filter(({ name }) => !hidden(name));
}
