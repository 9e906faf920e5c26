import { randomUUID } from 'node:crypto';
import type { RawEvent, RecordedEvent } from '@huiyin/event-store';
import { formatTarget, parseTarget, type LinkTarget } from '../../links/link-target.ts';
import { LINK_TYPE } from '../../links/system-projections.ts';
import type { Message } from '../group/message.ts';

/** What is recorded of a message besides where it is. A storage format. */
export interface ParkedMetadata {
  /** When, as ISO 8601 has it. */
  readonly added: string;
  readonly reason: string;
  readonly group: string;
  /** How often it was given out again. */
  readonly retryCount: number;
  /** Where the link stands that it was reached by, `<revision>@<stream>`; a replay goes by it again. */
  readonly link?: string;
}

/** Characters kept of a reason: consumers may send any text. */
const LONGEST_REASON = 1_000;

const utf8 = new TextEncoder();

/** The event that records a parked message: a link to it, as EventStoreDB's tools expect it. */
export function parkedLink(message: Message, metadata: Omit<ParkedMetadata, 'link'>): RawEvent {
  const link = message.link === undefined ? {} : { link: formatTarget(message.link) };
  const reason = metadata.reason.slice(0, LONGEST_REASON).toWellFormed();
  return {
    id: randomUUID(),
    type: LINK_TYPE,
    contentType: 'application/octet-stream',
    raw: {
      data: utf8.encode(formatTarget(message.event)),
      metadata: JSON.stringify({ ...metadata, reason, ...link }),
    },
  };
}

/** Where the parked event is. */
export function parkedTarget(parked: RecordedEvent): LinkTarget | undefined {
  return parseTarget(parked.raw.data);
}

/** Where the link is that it was reached by, if one was. */
export function parkedVia(parked: RecordedEvent): LinkTarget | undefined {
  const { link } = metadataOf(parked);
  return typeof link === 'string' ? parseTarget(link) : undefined;
}

/** Why it was parked; empty where that isn't recorded. */
export function reasonOf(parked: RecordedEvent): string {
  return metadataOf(parked).reason ?? '';
}

function metadataOf({ metadata }: RecordedEvent): Partial<ParkedMetadata> {
  return typeof metadata === 'object' && metadata !== null ? metadata : {};
}
