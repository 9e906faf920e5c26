import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../event.ts';

/** An event of no special meaning. */
export function sampleEvent(data: unknown = { note: '事事有着落' }, type = 'NoteTaken'): NewEvent {
  return { id: randomUUID(), type, data, metadata: { $correlationId: 'c-1' } };
}

/** So many events, numbered from `start` in their data. */
export function sampleEvents(count: number, start = 0): NewEvent[] {
  return Array.from({ length: count }, (_, i) => sampleEvent({ number: start + i }));
}
