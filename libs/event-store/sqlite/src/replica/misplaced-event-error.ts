import { EventStoreError, type Position } from '@huiyin/event-store';
import type { PlacedEvent } from './placed-event.ts';

/** An event can't have the place that it is meant to have. Nothing was recorded. */
export class MisplacedEventError extends EventStoreError {
  readonly code = 'misplaced-event';
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;

  constructor({ stream, revision, position }: PlacedEvent, reason: string) {
    super(`Revision ${revision} of stream ${stream} can't stand at position ${position}: ${reason}.`);
    this.stream = stream;
    this.revision = revision;
    this.position = position;
  }
}
