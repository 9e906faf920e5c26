import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openSqliteLogPart, type LogPart } from '@huiyin/event-store-sqlite';
import { fillPart, MOST_PARKED, openPart, WriteTurn, type BuildPlace, type View } from '@huiyin/projections';
import type { Position } from '@huiyin/event-store';
import { VIEWS } from '../opening/views.ts';

/** What a thread is to fill. */
export interface PartOfBuild {
  readonly place: BuildPlace;
  readonly part: Omit<LogPart, 'everywhere'>;
  /** The directory of the log. */
  readonly events: string;
  readonly upTo: Position;
  /** Whose turn it is to write. */
  readonly turn: SharedArrayBuffer;
}

// A thread that fills a part of a build: it reads its own streams, and writes their rows through a connection of its own.

const port = parentPort as MessagePort;
const { place, part, events, upTo, turn } = workerData as PartOfBuild;
const view = VIEWS[place.view.name as keyof typeof VIEWS]() as unknown as View<unknown>;
const { db, leftOut, close } = await openPart<unknown>(place, new WriteTurn(turn));
const log = openSqliteLogPart(events, { ...part, everywhere: view.shared ?? [] });
try {
  const known = { most: MOST_PARKED, leftOut };
  await fillPart(db, view, log.pages(0, upTo), known, (position) => port.postMessage(position));
} finally {
  log.close();
  await close();
}
