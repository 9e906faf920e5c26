import type { Position, RecordedEvent } from '@huiyin/event-store';
import { CommitSignal, type FollowableLog } from '@huiyin/event-store/adapter';
import type { LogReader } from './reader/log-reader.ts';
import { RecentEvents } from './reader/recent-events.ts';

/** The log as readers follow it: up to the last position that the writer has said to be on disk. */
export class FollowedLog implements FollowableLog {
  readonly commits = new CommitSignal();
  readonly ensureOpen: () => void;
  readonly #reader: LogReader;
  readonly #recent = new RecentEvents();
  #last: Position;

  constructor(reader: LogReader, ensureOpen: () => void) {
    this.#reader = reader;
    this.ensureOpen = ensureOpen;
    this.#last = reader.lastPosition();
  }

  /** Takes word that the log ends here now. */
  grow(last: Position): void {
    if (last <= this.#last) return;
    this.#last = last;
    this.commits.notify();
  }

  lastPosition(): Position {
    return this.#last;
  }

  eventsAfter(position: Position, limit: number): readonly RecordedEvent[] {
    this.ensureOpen();
    const known = this.#recent.after(position, limit);
    if (known !== undefined) return known;
    const read = this.#reader.eventsAfter(position, limit);
    this.#recent.keep(position, read);
    return read;
  }

  eventsBefore(position: Position, limit: number): readonly RecordedEvent[] {
    this.ensureOpen();
    return this.#reader.eventsBefore(position, limit);
  }
}
