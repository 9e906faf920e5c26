import type { EventStore } from '@huiyin/event-store';
import { openViewDatabase, Projector, type AskedBy, type Settlement } from '@huiyin/projections';
import { ourView } from './view-named.ts';

/** Milliseconds that a large stream may take. */
const PATIENCE = 60_000;

/** What is to be done about a parked stream. */
export interface Settling extends AskedBy {
  readonly kind: 'retry' | 'skip';
  readonly view: string;
  readonly stream: string;
}

/**
 * Tries a parked stream again, or leaves out the event that it is parked at: done by the app that keeps the view up to date,
 * or here, where none does.
 *
 * @throws NotSettledError
 */
export async function settleParked(
  store: EventStore,
  location: string,
  { kind, view: name, stream, ...asked }: Settling,
): Promise<Settlement> {
  const view = ourView(name);
  const database = await openViewDatabase<unknown>(location, view);
  try {
    const projector = await Projector.open(store, database, view);
    projector.start();
    try {
      return await projector.parked[kind](stream, asked, PATIENCE);
    } finally {
      await projector.stop();
    }
  } finally {
    await database.close();
  }
}
