import { createHash } from 'node:crypto';
import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { eventDigest } from './event-digest.ts';

/**
 * What a log holds, in three figures (SHA-256, hex), each stricter than the one before. They find what was lost,
 * doubled, altered or put elsewhere by mistake; against whoever can write them anew they prove nothing.
 */
export interface LogDigest {
  readonly events: number;
  /** Position of the last event, 0 where there is none. */
  readonly position: number;
  /** Equal for logs whose streams hold the same events in the same order, however the streams are interleaved. */
  readonly streams: string;
  /** Equal if the whole log is in the same order, too. */
  readonly order: string;
  /** Equal if each event also has the same position and the same moment of recording. */
  readonly log: string;
}

/** Words of 32 bits in a digest. */
const WORDS = 8;

/** Computes the digest of a log that is handed in event by event, in its order. Costs about 3 µs an event. */
export class LogDigester {
  readonly #order = createHash('sha256');
  readonly #log = createHash('sha256');
  /**
   * The sum of all events' digests, word by word: the same in whatever order they come. An event's digest holds its
   * stream and revision, so the order within a stream is part of it.
   */
  readonly #sum = new Uint32Array(WORDS);
  #events = 0;
  #position = 0;

  add(event: PlacedEvent): void {
    const digest = eventDigest(event);
    for (let word = 0; word < WORDS; word++)
      this.#sum[word] = this.#sum[word]! + digest.readUInt32LE(4 * word);
    this.#order.update(digest);
    this.#log.update(digest).update(`${event.position} ${event.recordedAt}\n`);
    this.#events += 1;
    this.#position = event.position;
  }

  /** Of what was handed in so far. */
  get digest(): LogDigest {
    return {
      events: this.#events,
      position: this.#position,
      streams: createHash('sha256').update(`${this.#events}\n`).update(this.#sum).digest('hex'),
      order: this.#order.copy().digest('hex'),
      log: this.#log.copy().digest('hex'),
    };
  }
}

/** The digest of a whole log. */
export async function digestOf(
  events: AsyncIterable<PlacedEvent>,
  progress: (position: number) => void = () => undefined,
): Promise<LogDigest> {
  const digester = new LogDigester();
  for await (const event of events) {
    digester.add(event);
    progress(event.position);
  }
  return digester.digest;
}
