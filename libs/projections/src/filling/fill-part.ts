import type { Position, RecordedEvent } from '@huiyin/event-store';
import type { Kysely } from 'kysely';
import { attempt } from '../parking/attempt.ts';
import { Parking, type ParkingKnown } from '../parking/parking.ts';
import { isTransient } from '../running/transient.ts';
import type { View } from '../views/view.ts';

/** Events in one transaction: rows that change within it are written once. */
const BATCH = 10_000;

/**
 * Fills a part of a view that nobody reads yet with the events of some streams, while others fill theirs. The checkpoint isn't
 * touched: it is moved when all parts are there.
 *
 * @param pages in log order.
 * @param known nothing is parked yet.
 * @param reached told how far it is, after each batch.
 * @throws TooManyParkedError
 */
export async function fillPart<Tables>(
  db: Kysely<Tables>,
  view: View<Tables>,
  pages: Iterable<readonly RecordedEvent[]>,
  known: Omit<ParkingKnown, 'parked'>,
  reached: (position: Position) => void,
): Promise<void> {
  let parked: ReadonlySet<string> = new Set();
  for (const batch of batches(pages)) {
    parked = await applyOrPark(db, view, batch, { ...known, parked });
    reached(batch.at(-1)!.position);
  }
}

async function applyOrPark<Tables>(
  db: Kysely<Tables>,
  view: View<Tables>,
  batch: readonly RecordedEvent[],
  known: ParkingKnown,
): Promise<ReadonlySet<string>> {
  const transact = (apply: (parking: Parking<Tables>, transaction: Kysely<Tables>) => Promise<void>) =>
    db.transaction().execute(async (transaction) => {
      const parking = new Parking(transaction, view, known);
      await apply(parking, transaction);
      await parking.count();
      return parking.parked;
    });
  try {
    return await transact(async (parking, transaction) => {
      const followed = parking.followed(batch);
      if (followed.length > 0) await attempt(transaction, (part) => view.apply(part, followed));
    });
  } catch (error) {
    view.forget();
    if (isTransient(error)) throw error;
    // Whatever else failed, the file itself included, fails again.
    return transact((parking) => parking.apply(batch));
  }
}

function* batches(pages: Iterable<readonly RecordedEvent[]>): Generator<RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  for (const page of pages) {
    batch.push(...page);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
