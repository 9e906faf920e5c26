import type { Group } from '../group/group.ts';
import { Feed, type FoundPart } from './feed.ts';
import type { GroupParts } from './group-parts.ts';
import type { FeedListener } from './source-feed.ts';

/** Fills a group with its parked messages, as far as somebody has asked for that. */
export class ReplayFeed {
  readonly #parts: GroupParts;
  readonly #group: Group;
  readonly #listener: FeedListener;
  readonly #feed: Feed;
  /** The last place that is to be replayed. */
  #until = -1;

  constructor(parts: GroupParts, group: Group, listener: FeedListener) {
    this.#parts = parts;
    this.#group = group;
    this.#listener = listener;
    this.#feed = new Feed(
      {
        wanted: () => this.#wanted(),
        read: (limit) => this.#read(limit),
        grown: () => Promise.resolve(),
        failed: (error, retryIn) => listener.failed(error, retryIn),
        recovered: () => listener.recovered(),
        ended: (error) => listener.ended(error),
      },
      parts.timer,
    );
  }

  /** Some of what was asked for isn't settled yet. */
  get isReplaying(): boolean {
    return this.#until > this.#group.replay.read || this.#group.replay.unsettled > 0;
  }

  /** Replays what is parked now: the oldest so many. */
  async replay(count: number): Promise<void> {
    const range = await this.#parts.parked.range();
    if (range === undefined) return;
    const first = Math.max(range.first, this.#group.replay.read + 1);
    this.#until = Math.max(this.#until, Math.min(range.last, first + count - 1));
    this.wake();
  }

  wake(): void {
    this.#feed.wake();
  }

  stop(): Promise<void> {
    return this.#feed.stop();
  }

  #wanted(): number {
    const left = this.#until - this.#group.replay.read;
    if (left <= 0) return 0;
    return Math.min(left, this.#group.replayRoom(), this.#parts.definition.settings.readBatchSize);
  }

  async #read(limit: number): Promise<FoundPart> {
    const { parked, definition } = this.#parts;
    const after = this.#group.replay.read;
    const { messages, considered } = await parked.read(after, limit, definition.settings.strategy);
    // Somebody has deleted the rest.
    if (considered === after) this.#until = after;
    else this.#group.addReplayed(messages, considered);
    this.#listener.filled(0);
    // How far to go is said by whoever asks for a replay.
    return { isFull: true, isEmpty: messages.length === 0 };
  }
}
