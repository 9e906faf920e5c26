import type { RecordedEvent } from '@huiyin/event-store';
import { parseTarget } from '../../links/link-target.ts';
import { isLink, type ResolvedEvent } from '../../links/resolve-link.ts';
import type { GroupSettings } from '../group/group-settings.ts';
import type { Message } from '../group/message.ts';

/** Follows links, many at once. */
export interface Links {
  resolveAll(events: readonly RecordedEvent[]): Promise<readonly ResolvedEvent[]>;
}

/** What a message takes in memory besides data and metadata, more or less. */
const OVERHEAD = 256;

/**
 * What a group is to hand out for these events. A link that leads nowhere is no message where links are resolved:
 * there is nothing to process.
 */
export async function messagesOf(
  events: readonly RecordedEvent[],
  placeOf: (event: RecordedEvent) => number,
  { resolveLinks, strategy }: GroupSettings,
  links: Links,
): Promise<Message[]> {
  const resolved = resolveLinks && events.some(isLink) ? await links.resolveAll(events) : undefined;
  const messages: Message[] = [];
  for (const [index, read] of events.entries()) {
    const { event, link } = resolved?.[index] ?? { event: read };
    if (event !== undefined) messages.push(messageOf(event, link, placeOf(read), strategy));
  }
  return messages;
}

/** The message of an event, and of the link that it was reached by. */
export function messageOf(
  event: RecordedEvent,
  link: RecordedEvent | undefined,
  place: number,
  strategy: GroupSettings['strategy'],
): Message {
  return {
    id: (link ?? event).id,
    place,
    affinity: affinityOf(event, strategy),
    size: sizeOf(event) + (link === undefined ? 0 : sizeOf(link)),
    event,
    link,
  };
}

function affinityOf(event: RecordedEvent, strategy: GroupSettings['strategy']): string {
  switch (strategy) {
    case 'Pinned':
      // Of a link that isn't resolved: the stream that it leads to, or one consumer would get all of them.
      return (isLink(event) ? parseTarget(event.raw.data)?.stream : undefined) ?? event.stream;
    case 'PinnedByCorrelation':
      return correlationOf(event) ?? event.stream;
    default:
      return '';
  }
}

function correlationOf({ metadata }: RecordedEvent): string | undefined {
  if (typeof metadata !== 'object' || metadata === null || !('$correlationId' in metadata)) return undefined;
  return typeof metadata.$correlationId === 'string' ? metadata.$correlationId : undefined;
}

function sizeOf({ raw }: RecordedEvent): number {
  return raw.data.length + raw.metadata.length + OVERHEAD;
}
