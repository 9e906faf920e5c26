import { randomUUID } from 'node:crypto';
import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { Responses } from '../rpc/responses.ts';
import { caughtUp, checkpoint, confirmation, eventRead, fellBehind } from '../wire/read-response.ts';
import type { UuidForm } from '../wire/uuid.ts';
import { PAGE, Pages } from './pages.ts';
import type { LiveTail } from './live-tail.ts';
import type { Present } from './presentation.ts';
import type { FilterRequest, From } from './read-request.ts';

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
  let position = await firstPosition(store, from);
  // Not earlier: whoever has the confirmation counts on getting what is recorded from now on.
  responses.write(confirmation(randomUUID()));
  let live = false;
  const pages = new Pages();
  let considered = 0;
  /** The place that the last checkpoint told. */
  let told: Position = 0;

  while (!signal.aborted) {
    const recent = tail.after(position, PAGE);
    if (recent === undefined && live) {
      live = false;
      responses.write(fellBehind());
    }
    const page = recent ?? (await pages.next(readOn)).events;
    if (page.length > 0) await deliver(page);
    // A store need not show every event: nothing more comes before those that are kept in memory.
    else if (recent === undefined) position = tail.floor;
    else {
      if (!live) await goLive();
      // The store may be a little ahead of the tail, which therefore may bring nothing new.
      await tail.grownBeyond(tail.position, signal);
    }
  }

  async function goLive(): Promise<void> {
    live = true;
    if (filter !== undefined && position > told) await tellCheckpoint();
    responses.write(caughtUp());
  }

  async function deliver(page: readonly RecordedEvent[]): Promise<void> {
    if (filter === undefined) {
      await send(page);
      return;
    }
    let rest = page;
    while (rest.length > 0) {
      const part = rest.slice(0, filter.checkpointInterval - considered);
      rest = rest.slice(part.length);
      await send(part.filter(filter.matches));
      position = (part.at(-1) as RecordedEvent).position;
      considered += part.length;
      if (considered === filter.checkpointInterval) await tellCheckpoint();
    }
  }

  async function send(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of await present(events)) {
      if (!responses.write(eventRead(event, uuids))) await responses.drained();
    }
    position = events.at(-1)?.position ?? position;
  }

  function readOn(limit: number): AsyncIterable<RecordedEvent> {
    return store.readAll({ from: position, limit });
  }

  /** There may be many to one event, or none: they wait for a slow client as events do. */
  async function tellCheckpoint(): Promise<void> {
    considered = 0;
    told = position;
    if (!responses.write(checkpoint(position))) await responses.drained();
  }
}

/** @throws RpcError INVALID_ARGUMENT for a position that the log hasn't come to: it is another log's. */
async function firstPosition(store: EventStore, from: From): Promise<Position> {
  if (from === 'start') return 0;
  const head = await store.head();
  if (from === 'end') return head;
  if (from <= head) return from;
  throw invalidArgument(`The log ends at position ${head}, before ${from}.`);
}
