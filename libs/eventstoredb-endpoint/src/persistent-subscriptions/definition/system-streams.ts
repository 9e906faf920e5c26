import { metadataStreamOf } from '@huiyin/event-store/adapter';
import { subscriptionId } from './group-definition.ts';

/** Where it's recorded which groups there are. */
export const CONFIGURATION_STREAM = '$persistentSubscriptionConfig';

const PREFIX = '$persistentsubscription-';
const METADATA_PREFIX = metadataStreamOf(PREFIX);

/** Where a group's parked messages are recorded, as links: EventStoreDB's name for it. */
export function parkedStreamOf(stream: string, group: string): string {
  return `${PREFIX}${subscriptionId(stream, group)}-parked`;
}

/**
 * Whether a stream is one that groups write into because of the messages that they hand out. Groups to `$all` pass
 * over these: parking one of their events would make the next one.
 */
export function isWrittenByGroups(stream: string): boolean {
  // The hot path: one look at one character.
  return stream.charCodeAt(0) === 36 && (stream.startsWith(PREFIX) || stream.startsWith(METADATA_PREFIX));
}
