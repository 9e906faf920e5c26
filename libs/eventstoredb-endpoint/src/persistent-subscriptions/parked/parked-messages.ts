import {
  StreamDeletedError,
  type EventStore,
  type RawEvent,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@huiyin/event-store';
import type { StreamSource } from '../../streams/stream-source.ts';
import type { LinkTarget } from '../../links/link-target.ts';
import type { Message } from '../group/message.ts';
import type { StrategyName } from '../group/group-settings.ts';
import { messageOf } from '../sources/messages.ts';
import { readEvents } from '../sources/read-events.ts';
import { parkedTarget, parkedVia, reasonOf } from './parked-link.ts';

/** What is parked of a group. */
export interface ParkedStatus {
  readonly count: number;
  /** When the oldest one was parked, in milliseconds since the Unix epoch. */
  readonly oldest?: number;
}

/** Why messages were parked, and how many for this reason. */
export interface ParkedReason {
  readonly reason: string;
  readonly count: number;
}

/** Parked messages looked at to tell reasons: the oldest. */
const LOOKED_AT = 1_000;

/** The messages that a group has parked: a stream of links. Those before its `$tb` are dealt with. */
export class ParkedMessages {
  readonly stream: string;
  readonly #store: EventStore;
  readonly #source: StreamSource;

  /** @param source reads what the links lead to. */
  constructor(stream: string, store: EventStore, source: StreamSource) {
    this.stream = stream;
    this.#store = store;
    this.#source = source;
  }

  async add(links: readonly RawEvent[]): Promise<void> {
    await this.#store.append(this.stream, links, 'any');
  }

  /** The first and the last one; nothing where none is parked. Places are revisions of the stream. */
  async range(): Promise<{ readonly first: number; readonly last: number } | undefined> {
    const [last] = await this.#read({ direction: 'backwards', limit: 1 });
    const [first] = last === undefined ? [] : await this.#read({ limit: 1 });
    return first && last && { first: first.revision, last: last.revision };
  }

  /**
   * The messages after a place, at most so many, and how far that goes. What its stream no longer shows isn't there
   * to be processed any more.
   */
  async read(after: number, limit: number, strategy: StrategyName) {
    const parked = await this.#read({ from: after + 1, limit });
    const messages: Message[] = [];
    for (const each of parked) {
      const target = parkedTarget(each);
      const event = target && (await this.#at(target));
      if (event === undefined) continue;
      const via = parkedVia(each);
      messages.push(messageOf(event, via && (await this.#at(via)), each.revision, strategy));
    }
    return { messages, considered: parked.at(-1)?.revision ?? after };
  }

  /** Everything up to this place is dealt with. */
  async settle(place: number): Promise<void> {
    const metadata = await this.#store.streamMetadata(this.stream);
    if ((metadata.$tb ?? 0) > place) return;
    await this.#store.setStreamMetadata(this.stream, { ...metadata, $tb: place + 1 });
  }

  /** Nothing is parked any more. */
  async clear(): Promise<void> {
    try {
      await this.#store.deleteStream(this.stream, 'soft');
    } catch (error) {
      if (!(error instanceof StreamDeletedError)) throw error;
    }
  }

  /** @param after the last place that is being replayed. */
  async status(after: number): Promise<ParkedStatus> {
    const range = await this.range();
    const from = Math.max(range?.first ?? 0, after + 1);
    if (range === undefined || from > range.last) return { count: 0 };
    const [oldest] = await this.#read({ from, limit: 1 });
    return { count: range.last - from + 1, ...(oldest && { oldest: oldest.recordedAt }) };
  }

  /** Why they were parked: the oldest thousand after a place. */
  async reasons(after: number): Promise<ParkedReason[]> {
    const counts = new Map<string, number>();
    for (const each of await this.#read({ from: after + 1, limit: LOOKED_AT })) {
      counts.set(reasonOf(each), (counts.get(reasonOf(each)) ?? 0) + 1);
    }
    return [...counts].map(([reason, count]) => ({ reason, count }));
  }

  async #at({ stream, revision }: LinkTarget): Promise<RecordedEvent | undefined> {
    const [event] = await shown(readEvents(this.#source, stream, { from: revision, limit: 1 }));
    return event?.revision === revision ? event : undefined;
  }

  #read(options: ReadStreamOptions): Promise<RecordedEvent[]> {
    return shown(readEvents(this.#store, this.stream, options));
  }
}

/** What is gone for good isn't there to be read either. */
async function shown(reading: Promise<RecordedEvent[]>): Promise<RecordedEvent[]> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StreamDeletedError) return [];
    throw error;
  }
}
