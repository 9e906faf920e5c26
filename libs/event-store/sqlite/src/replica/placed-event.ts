import type { RecordedEvent } from '@huiyin/event-store';

/** An event with its places in stream and log, and the moment at which it was recorded there, to be kept as they are. */
export type PlacedEvent = Omit<RecordedEvent, 'data' | 'metadata'>;
