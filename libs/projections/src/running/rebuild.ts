import type { EventStore, Position } from '@huiyin/event-store';
import type { DatabaseBeside, ViewDatabase } from '../database/view-database.ts';
import { parkedIn } from '../parking/parked-streams.ts';
import type { View } from '../views/view.ts';
import { readCheckpoint } from './checkpoint.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

/** A view built beside the one in use. */
export interface BuiltView {
  readonly build: number;
  readonly position: Position;
  /** Streams that it couldn't follow. */
  readonly parked: number;
  /** Of what was built, at that position; see `viewDigest`. */
  readonly digest: string;
  /** How both views were at one position; absent where there was nothing of this version to compare with. */
  readonly compared?: { readonly position: Position; readonly inUse: string; readonly built: string };
  /**
   * Brings it up to what is recorded by now, and puts it in use instead of the other, whoever reads or writes that one; see
   * `DatabaseBeside.replace`.
   */
  replace(): Promise<void>;
  /** Throws it away. */
  discard(): Promise<void>;
}

/** Fills an empty build with everything up to a position, in parts: see `fillPart`. */
export type FillInParts = (
  build: number,
  upTo: Position,
  progress: (position: Position) => void,
) => Promise<void>;

/**
 * Builds a view from the log's start, beside the one in use, which goes on as it is until it is replaced. The view handed in
 * keeps things in memory: it can't be the one that a running projector has. What comes of it has to be replaced or discarded:
 * until then nobody else can build.
 *
 * @param fillInParts does most of it, several parts at a time; without, it is done here.
 * @throws BuildUnderWayError
 */
export async function buildView<Tables>(
  store: EventStore,
  view: View<Tables>,
  inUse: ViewDatabase<Tables>,
  progress: (position: Position) => void = () => undefined,
  fillInParts?: FillInParts,
): Promise<BuiltView> {
  const before = await digestInUse(inUse, view);
  const beside = await inUse.beside();
  try {
    const projector = await Projector.open(store, beside, view);
    if (fillInParts) {
      const upTo = before?.position ?? (await store.head());
      await projector.fill(upTo, () => fillInParts(beside.build, upTo, progress));
    }
    let compared: BuiltView['compared'];
    if (before) {
      await projector.catchUp(progress, before.position);
      compared = { ...before, built: await viewDigest(beside.read, view) };
    }
    await projector.catchUp(progress);
    return await built(beside, view, projector, compared);
  } catch (error) {
    await beside.close();
    throw error;
  }
}

/** The digest of the view in use, and the position that it is of. */
async function digestInUse<Tables>(database: ViewDatabase<Tables>, view: View<Tables>) {
  // Asked of the connection that writes: it makes the table of checkpoints where it isn't there yet.
  const found = await readCheckpoint(database.write, view.name);
  if (found?.version !== view.version || found.complete !== 1) return undefined;
  return database.snapshot(async (db) => {
    const { position } = (await readCheckpoint(db, view.name))!;
    return { position, inUse: await viewDigest(db, view) };
  });
}

async function built<Tables>(
  beside: DatabaseBeside<Tables>,
  view: View<Tables>,
  projector: Projector<Tables>,
  compared: BuiltView['compared'],
): Promise<BuiltView> {
  const { position } = projector.current;
  const digest = compared?.position === position ? compared.built : await viewDigest(beside.read, view);
  const { length: parked } = await parkedIn(beside.read).list();
  return {
    build: beside.build,
    position,
    parked,
    digest,
    ...(compared && { compared }),
    replace: async () => {
      await projector.catchUp().finally(() => beside.close());
      await beside.replace();
    },
    discard: async () => {
      await beside.close();
      await beside.discard();
    },
  };
}
