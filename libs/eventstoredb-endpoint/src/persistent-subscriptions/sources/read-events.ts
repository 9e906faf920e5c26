import { StreamNotFoundError, type ReadStreamOptions, type RecordedEvent } from '@huiyin/event-store';
import type { StreamSource } from '../../streams/stream-source.ts';

/**
 * A few events of a stream; none of one that isn't there.
 *
 * @throws StreamDeletedError when it was tombstoned.
 */
export async function readEvents(
  source: Pick<StreamSource, 'readStream'>,
  stream: string,
  options: ReadStreamOptions,
): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  try {
    for await (const event of source.readStream(stream, options)) events.push(event);
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return events;
}
