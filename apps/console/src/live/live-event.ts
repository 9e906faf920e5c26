import type { EventSourceMessage } from 'eventsource-parser';
import type { CaseItem } from '../cases/case-item.ts';

/** What the stream of live changes says. Positions are those of the log. */
export type LiveEvent =
  | { readonly type: 'case'; readonly item: CaseItem }
  /** Not in the filter any more; it may never have been shown. */
  | { readonly type: 'left'; readonly id: string; readonly position: number }
  /** Up to date. */
  | { readonly type: 'ready'; readonly position: number }
  /** Too much has changed: read the list again, not older than `position`. */
  | { readonly type: 'reset'; readonly position: number };

/** What an event of the stream means; nothing for those that this console doesn’t know. */
export function liveEventOf({ event, id, data }: EventSourceMessage): LiveEvent | undefined {
  switch (event) {
    case 'case':
      return { type: event, item: JSON.parse(data) as CaseItem };
    case 'left':
      return { type: event, id: (JSON.parse(data) as { id: string }).id, position: Number(id) };
    case 'ready':
    case 'reset':
      return { type: event, position: (JSON.parse(data) as { position: number }).position };
    default:
      return undefined;
  }
}
