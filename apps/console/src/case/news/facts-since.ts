import type { HistoryItem } from '../history-item.ts';

/** What happened in a case after a revision, by others than this person, oldest first. */
export const factsSince = (
  history: readonly HistoryItem[],
  revision: number,
  self: string,
): readonly HistoryItem[] => history.filter((item) => item.revision > revision && item.actor?.id !== self);
