import type { Position, RecordedEvent } from '@huiyin/event-store';
import { CommitSignal, type FollowableLog } from '@huiyin/event-store/adapter';
import type { LogReader } from './reader/log-reader.ts';

/** The log as readers follow it: up to the last position that the writer has said to be on disk. */
export class FollowedLog implements FollowableLog {
  readonly commits = new CommitSignal();
  readonly ensureOpen: () => void;
  readonly #reader: LogReader;
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
    return this.#reader.eventsAfter(position, limit);
  }

  eventsBefore(position: Position, limit: number): readonly RecordedEvent[] {
    this.ensureOpen();
    return this.#reader.eventsBefore(position, limit);
  }
}
