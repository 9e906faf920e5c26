import type { HistoryItem } from '../history-item.ts';
import { regionChanges } from '../regions.ts';

/** What happened in a case after a revision, by others than this person, oldest first. */
export const factsSince = (
  history: readonly HistoryItem[],
  revision: number,
  self: string,
): readonly HistoryItem[] => history.filter((item) => item.revision > revision && item.actor?.id !== self);

/** Whether a fact may matter to who is entering something: all that people do, and whatever moves the case. */
export const crossesWork = ({ actor, from, to }: Pick<HistoryItem, 'actor' | 'from' | 'to'>): boolean =>
  actor?.role !== 'system' || regionChanges(from, to).length > 0;
