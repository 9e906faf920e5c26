import { StreamDeletedError, StreamNotFoundError } from '@huiyin/event-store';
import type { EventStore, Position, RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { parkedIn, type ParkedStream } from './parked-streams.ts';
import type { Parking } from './parking.ts';
import type { ParkedRequest, Settlement } from './settlement.ts';

/** Events applied at once. */
const BATCH = 500;

/**
 * Tries a parked stream again, with or without the event that it is parked at, up to where the view is: what the log holds of
 * it by then is applied, in the transaction, or parked again at the next event that can't be followed.
 */
export async function settle<Tables>(
  store: EventStore,
  transaction: Kysely<Tables>,
  parking: Parking<Tables>,
  position: Position,
  { kind, stream, by, why, at }: ParkedRequest,
): Promise<Settlement> {
  const rows = parkedIn(transaction);
  const parked = await rows.find(stream);
  if (!parked) return { kind: 'not-parked' };
  await rows.unpark(stream);
  parking.parked.delete(stream);
  if (kind === 'skip') await rows.skip(parked, parked.reason, { by, why, at });
  let applied = 0;
  for await (const batch of stillToApply(store, parked, position)) {
    if (batch[0]?.id === parked.id) await parking.unpark(batch[0]);
    const events = batch.filter(({ id }) => kind === 'retry' || id !== parked.id);
    await parking.apply(events);
    applied += events.length;
  }
  await parking.count();
  const again = await rows.find(stream);
  return again
    ? { kind: 'still-parked', revision: again.revision, reason: again.reason }
    : { kind: 'followed', applied };
}

/** The stream's events from the one that it is parked at on, as far as the view has come. */
async function* stillToApply(
  store: EventStore,
  { stream, revision }: ParkedStream,
  position: Position,
): AsyncIterable<readonly RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  try {
    for await (const event of store.readStream(stream, { from: revision })) {
      if (event.position > position) break;
      batch.push(event);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    // Deleted meanwhile: nothing of it is left to be followed.
    if (!(error instanceof StreamNotFoundError || error instanceof StreamDeletedError)) throw error;
  }
  if (batch.length > 0) yield batch;
}
