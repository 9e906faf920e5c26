import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EventStore, Position } from '@huiyin/event-store';
import { removeDatabase, ViewDatabase } from '../database/view-database.ts';
import type { View } from '../views/view.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

/** A view built beside the one in use. */
export interface BuiltView {
  readonly position: Position;
  /** See `viewDigest`. */
  readonly digest: string;
  /** Puts it in the place of the other, which must be closed by then. */
  replace(file: string): Promise<void>;
}

/** Builds a view from the log's start into a file of its own; the one in use stays as it is until it is replaced. */
export async function buildView<Tables>(
  store: EventStore,
  view: View<Tables>,
  file: string,
  progress?: (position: Position) => void,
): Promise<BuiltView> {
  const database = await ViewDatabase.build<Tables>(file);
  try {
    const projector = await Projector.open(store, database, view);
    await projector.catchUp(progress);
    const digest = await viewDigest(database.read, view);
    return { position: projector.current.position, digest, replace: (other) => replace(file, other) };
  } finally {
    await database.close();
  }
}

/** The new file is on disk before it takes the old one's name. */
async function replace(built: string, inUse: string): Promise<void> {
  await sync(built);
  removeDatabase(inUse);
  await rename(built, inUse);
  await sync(dirname(inUse));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
