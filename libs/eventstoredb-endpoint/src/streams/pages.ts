import type { RecordedEvent } from '@huiyin/event-store';

/** Most events taken at once: about a millisecond's work, so that nobody else is held up. */
export const PAGE = 500;

const FIRST_PAGE = 16;
const ENOUGH_BYTES = 512 * 1024;
const MANY_BYTES = 4 * ENOUGH_BYTES;

/**
 * Reads page after page, of as many events as are cheap to hold: whoever is slow to take them may leave a page
 * lying for as long as it likes, and there may be many who do.
 */
export class Pages {
  #size = FIRST_PAGE;

  /**
   * The next page.
   *
   * @param most the largest page wanted.
   * @returns fewer events than `isFull` asks for only where there are no more.
   */
  async next(
    read: (limit: number) => AsyncIterable<RecordedEvent>,
    most: number = PAGE,
  ): Promise<{ readonly events: RecordedEvent[]; readonly isFull: boolean }> {
    const limit = Math.min(most, this.#size);
    const events: RecordedEvent[] = [];
    let bytes = 0;
    for await (const event of read(limit)) {
      events.push(event);
      bytes += event.raw.data.length + event.raw.metadata.length;
    }
    if (bytes > MANY_BYTES) this.#size = Math.max(1, this.#size >> 2);
    else if (bytes < ENOUGH_BYTES) this.#size = Math.min(PAGE, this.#size * 2);
    return { events, isFull: events.length >= limit };
  }
}
