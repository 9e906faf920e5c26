import type { RecordedEvent } from '@huiyin/event-store';

/** An event that a view can't follow: its stream is parked, and the other streams go on. */
export class PoisonEventError extends Error {
  override readonly name = 'PoisonEventError';
  constructor(
    readonly event: RecordedEvent,
    /** In words for whoever has to settle it. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${event.type} at ${event.revision} of ${event.stream}: ${reason}`, options);
  }
}
