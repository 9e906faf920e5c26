import type { HistoryItem } from '../history-item.ts';
import { kindOf, type EntryKind, type TimelineProcess } from './entry-kind.ts';

/** A fact with what is shown of it. */
export interface TimelineEntry {
  readonly item: HistoryItem;
  readonly kind: EntryKind;
  /** Milliseconds since the fact before; absent for the first. Zero where clocks disagree. */
  readonly gap?: number;
}

/** All entries of a history, oldest first. */
export const timelineOf = (
  history: readonly HistoryItem[],
  process: TimelineProcess,
): readonly TimelineEntry[] =>
  history.map((item, index) => {
    const before = history[index - 1];
    return {
      item,
      kind: kindOf(item, process),
      ...(before && {
        gap: Math.max(0, Date.parse(item.occurredAt) - Date.parse(before.occurredAt)),
      }),
    };
  });

export interface Day {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries that follow each other on the same day, together; their order stays. */
export function byDay(entries: readonly TimelineEntry[], dayOf: (at: string) => string): readonly Day[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.item.occurredAt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
