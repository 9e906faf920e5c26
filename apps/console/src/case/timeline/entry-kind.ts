import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { regionChanges, regionsOf } from '../regions.ts';

/** What kinds of entries can be looked at alone. */
export const SHOWS = ['all', 'states', 'talks', 'notes'] as const;
export type Show = (typeof SHOWS)[number];

/** What an entry of the timeline is; it can be several things at once. */
export interface EntryKind {
  /** The case moved. */
  readonly state: boolean;
  /** Something was said to the customer, or by them. */
  readonly talk: boolean;
  readonly note: boolean;
  /** The customer was told an outcome: 回音. */
  readonly answer: boolean;
  /** Done by the engine or a connected system, not by a person. */
  readonly automatic: boolean;
  /** A deadline went by. */
  readonly overdue: boolean;
}

/** Members of a fact’s data that come from talking with the customer. */
const SAID = ['told', 'words', 'channel', 'information', 'score', 'answers', 'promisedBy'];

const AUTOMATIC: ReadonlySet<string> = new Set(['system', 'integration']);

/** What of a process tells kinds apart. */
export type TimelineProcess = Pick<ProcessDescription, 'facts' | 'nodes' | 'mainRegion' | 'deadlines'>;

/** The identity of the deadline that a fact says was missed; of one that only takes effect by passing, none was. */
export function missedDeadline(
  { type, data }: Pick<HistoryItem, 'type' | 'data'>,
  { deadlines }: Pick<ProcessDescription, 'deadlines'>,
): string | undefined {
  if (typeof data !== 'object' || data === null || !('deadline' in data)) return undefined;
  const id = String(data.deadline);
  const rule = deadlines[id.split('@')[0] ?? id];
  return rule?.fact === type && !rule.lapses ? id : undefined;
}

export function kindOf(
  item: Pick<HistoryItem, 'type' | 'data' | 'actor' | 'from' | 'to'>,
  process: TimelineProcess,
): EntryKind {
  const { type, data, actor, from, to } = item;
  const declared = process.facts[type];
  const state = regionChanges(from, to).length > 0;
  const said = typeof data === 'object' && data !== null && SAID.some((member) => member in data);
  return {
    state,
    talk: Boolean(declared?.answers || declared?.asks || said || (state && awaitsCustomer(item, process))),
    note: type === 'NoteAdded',
    answer: declared?.answers ?? false,
    automatic: actor === undefined || AUTOMATIC.has(actor.role),
    overdue: missedDeadline(item, process) !== undefined,
  };
}

/** Whether the case came to wait for the customer by it, or waited before. */
function awaitsCustomer(
  { from, to, actor }: Pick<HistoryItem, 'from' | 'to' | 'actor'>,
  { nodes, mainRegion }: Pick<ProcessDescription, 'nodes' | 'mainRegion'>,
): boolean {
  if (actor?.role === 'system') return false;
  return [from, to].some((state) => {
    const path = `${mainRegion}.${regionsOf(state)[mainRegion] ?? ''}`;
    return nodes.some((node) => node.path === path && node.awaits === 'customer');
  });
}

export function isShown(show: Show, { state, talk, note }: EntryKind): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'states':
      return state;
    case 'talks':
      return talk;
    case 'notes':
      return note;
  }
}
