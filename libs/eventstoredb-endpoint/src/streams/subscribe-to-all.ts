import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { caughtUp, checkpoint, eventRead, fellBehind } from '../wire/read-response.ts';
import type { UuidForm } from '../wire/uuid.ts';
import { collect } from './collect.ts';
import type { Present } from './event-sending.ts';
import type { LiveTail } from './live-tail.ts';
import type { FilterRequest, From } from './read-request.ts';

/** Events taken at once, from memory or from the store. */
const PAGE = 500;

/** A subscription to the whole log. */
export interface LogSubscription {
  /** Events after this position, or all, or those that come. */
  readonly from: From;
  readonly filter: FilterRequest | undefined;
  readonly uuids: UuidForm;
  readonly present: Present;
  readonly signal: AbortSignal;
}

/**
 * Follows the log until the signal is aborted. One place in the log is all there is to a subscription: events after
 * it come from memory where they are kept, from the store where they aren't.
 */
export async function subscribeToAll(
  store: EventStore,
  tail: LiveTail,
  { from, filter, uuids, present, signal }: LogSubscription,
  responses: Responses<unknown>,
): Promise<void> {
  let position: Position = from === 'end' ? await store.head() : from === 'start' ? 0 : from;
  let live = false;
  let considered = 0;
  /** The place that the last checkpoint told, or the last event sent. */
  let told: Position = 0;

  while (!signal.aborted) {
    const recent = tail.after(position, PAGE);
    if (recent === undefined && live) {
      live = false;
      responses.write(fellBehind());
    }
    const page = recent ?? (await readOn(store, position));
    if (page.length > 0) await deliver(page);
    // The store may be a little ahead of the tail, or hold nothing yet after a position that a client made up.
    else if (position < tail.position) position = tail.position;
    else {
      if (!live) goLive();
      await tail.grownBeyond(Math.max(position, tail.position), signal);
    }
  }

  function goLive(): void {
    live = true;
    if (filter !== undefined && position > told) tellCheckpoint();
    responses.write(caughtUp());
  }

  async function deliver(page: readonly RecordedEvent[]): Promise<void> {
    for (const event of page) {
      let more = true;
      if (filter === undefined || filter.matches(event)) {
        more = responses.write(eventRead(await present(event), uuids));
      }
      position = event.position;
      if (filter !== undefined && ++considered >= filter.checkpointInterval) more = tellCheckpoint();
      if (!more) await responses.drained();
      if (signal.aborted) return;
    }
  }

  function tellCheckpoint(): boolean {
    considered = 0;
    told = position;
    return responses.write(checkpoint(position));
  }
}

function readOn(store: EventStore, position: Position): Promise<RecordedEvent[]> {
  return collect(store.readAll({ from: position, limit: PAGE }));
}
