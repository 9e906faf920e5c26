import {
  StreamDeletedError,
  StreamNotFoundError,
  type EventStore,
  type RecordedEvent,
  type StreamMetadata,
} from '@huiyin/event-store';
import { LinkEvent } from './link-event.ts';
import type { LinkStreams } from './link-streams.ts';
import { parseTarget, type LinkTarget } from './link-target.ts';
import { LINK_TYPE } from './system-projections.ts';

/** An event as a reader who wants links resolved gets it. */
export interface ResolvedEvent {
  /** Missing where a link leads to nothing that can be read. */
  readonly event: RecordedEvent | undefined;
  /** The link that led to it, if one did. */
  readonly link?: RecordedEvent;
}

export function isLink(event: RecordedEvent): boolean {
  return event.type === LINK_TYPE;
}

/** What streams keep of their events, as far as one piece of work has asked. */
type Known = Map<string, StreamMetadata | 'gone'>;

/**
 * Finds what links lead to: those of the system projections and those that anybody may append (events of type `$>` whose
 * data are `<revision>@<stream>`). One step is gone: where a link leads to a link, that link is the event.
 *
 * What its stream no longer shows isn't found: deleted, cut off or beyond `$maxCount` and `$maxAge`.
 */
export class LinkResolver {
  readonly #store: EventStore;
  readonly #links: LinkStreams | undefined;

  /** @param links the streams that links can lead to besides the store's own. */
  constructor(store: EventStore, links?: LinkStreams) {
    this.#store = store;
    this.#links = links;
  }

  /** The event that a link leads to; nothing where it leads nowhere. */
  resolve(link: RecordedEvent): Promise<RecordedEvent | undefined> {
    return this.#resolve(link, new Map());
  }

  /** Resolves the links among these events; the others pass through. Cheaper than one by one. */
  async resolveAll(events: readonly RecordedEvent[]): Promise<readonly ResolvedEvent[]> {
    const known: Known = new Map();
    const resolved: ResolvedEvent[] = [];
    for (const event of events) {
      resolved.push(isLink(event) ? { event: await this.#resolve(event, known), link: event } : { event });
    }
    return resolved;
  }

  async #resolve(link: RecordedEvent, known: Known): Promise<RecordedEvent | undefined> {
    // The system projections' links hold their target: only whether it can still be read is to be found out.
    if (link instanceof LinkEvent && !isLink(link.target)) {
      return (await this.#isShown(link.target, known)) ? link.target : undefined;
    }
    const target = parseTarget(link.raw.data);
    return target && this.#read(target);
  }

  async #isShown(event: RecordedEvent, known: Known): Promise<boolean> {
    let metadata = known.get(event.stream);
    if (metadata === undefined) known.set(event.stream, (metadata = await this.#metadata(event.stream)));
    if (metadata === 'gone') return false;
    const { $tb = 0, $maxCount, $maxAge } = metadata;
    if ($maxCount === undefined && $maxAge === undefined) return event.revision >= $tb;
    return (await this.#read(event)) !== undefined;
  }

  async #metadata(stream: string): Promise<StreamMetadata | 'gone'> {
    try {
      return await this.#store.streamMetadata(stream);
    } catch (error) {
      if (error instanceof StreamDeletedError) return 'gone';
      throw error;
    }
  }

  async #read({ stream, revision }: LinkTarget): Promise<RecordedEvent | undefined> {
    const source = this.#links?.handles(stream) ? this.#links : this.#store;
    try {
      for await (const event of source.readStream(stream, { from: revision, limit: 1 })) {
        return event.revision === revision ? event : undefined;
      }
    } catch (error) {
      if (!(error instanceof StreamNotFoundError || error instanceof StreamDeletedError)) throw error;
    }
    return undefined;
  }
}
