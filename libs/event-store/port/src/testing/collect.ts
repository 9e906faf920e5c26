import type { RecordedEvent } from '../event.ts';

/** All that is read. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The first `count` events that a subscription delivers; then it is left. */
export async function firstEvents(
  batches: AsyncIterable<readonly RecordedEvent[]>,
  count: number,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of batches) {
    events.push(...batch);
    if (events.length >= count) break;
  }
  return events;
}

/** The `number` in each event's data: see `sampleEvents`. */
export function numbers(events: readonly RecordedEvent[]): unknown[] {
  return events.map((event) => (event.data as { readonly number: unknown }).number);
}
