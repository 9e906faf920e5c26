import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@huiyin/event-store';

/** An event that says which append it belongs to, and of how many events that is. */
export function numberedEvents(append: string, count: number): NewEvent[] {
  return Array.from({ length: count }, (_, number) => ({
    id: randomUUID(),
    type: 'NoteTaken',
    data: { append, number, of: count, text: '件件有回音'.repeat(20) },
    metadata: {},
  }));
}
