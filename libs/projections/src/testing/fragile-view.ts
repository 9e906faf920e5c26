import type { RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { PoisonEventError } from '../views/poison-event-error.ts';
import { TallyView, type TallyTables } from './tally-view.ts';

/** Counts events as its parent does, but for those that it is told to fail at. */
export class FragileView extends TallyView {
  /** Why an event can't be followed; `'throw'`: it throws something that names no event. */
  readonly poison = new Map<string, string>();
  /** What it was told to show: a stream, and why it is parked. */
  readonly shown: (readonly [stream: string, reason: string | null])[] = [];

  override async apply(transaction: Kysely<TallyTables>, events: readonly RecordedEvent[]): Promise<void> {
    // Written first, so that what isn't rolled back shows.
    await super.apply(transaction, events);
    for (const event of events) {
      const reason = this.poison.get(event.id);
      if (reason === 'throw') throw new TypeError('undefined is not a fact');
      if (reason !== undefined) throw new PoisonEventError(event, reason);
    }
  }

  async park(_: Kysely<TallyTables>, { stream }: RecordedEvent, reason: string | null): Promise<void> {
    this.shown.push([stream, reason]);
  }
}
