import type { EventStore, Position } from '@huiyin/event-store';
import type { DatabaseBeside, ViewDatabase } from '../database/view-database.ts';
import { parkedIn } from '../parking/parked-streams.ts';
import type { View } from '../views/view.ts';
import { readCheckpoint } from './checkpoint.ts';
import { viewDigest } from './digest.ts';
import { Projector } from './projector.ts';

/** How a view was when it was compared. */
export interface ComparedView {
  readonly digest: string;
  /** Streams that it doesn't follow. */
  readonly parked: number;
}

/** A view built beside the one in use. */
export interface BuiltView extends ComparedView {
  readonly build: number;
  /** Where it is, and its digest (see `viewDigest`) of. */
  readonly position: Position;
  /** How both views were at one position; absent where there was nothing of this version to compare with. */
  readonly compared?: {
    readonly position: Position;
    readonly inUse: ComparedView;
    readonly built: ComparedView;
  };
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
  signal: AbortSignal | undefined,
) => Promise<void>;

/**
 * What is done to build a view: rows of the one in use are read, for its digest; events are applied; indexes are made; rows of the
 * new one are read.
 */
export type BuildStep = 'reading-in-use' | 'applying' | 'indexing' | 'reading-built';

/** How a view is built. */
export interface BuildOptions {
  /** Told how much of a step is done: rows, or positions of the log. Nobody knows how far indexes are. */
  readonly progress?: (step: BuildStep, done: number, total: number) => void;
  /** Does most of it, several parts at a time; without, it is done here. */
  readonly fillInParts?: FillInParts;
  /** Ends it: what was built is thrown away. */
  readonly signal?: AbortSignal;
}

/**
 * Builds a view from the log's start, beside the one in use, which goes on as it is until it is replaced. The view handed in
 * keeps things in memory: it can't be the one that a running projector has. What comes of it has to be replaced or discarded:
 * until then nobody else can build.
 *
 * @throws BuildUnderWayError, and the signal's reason
 */
export async function buildView<Tables>(
  store: EventStore,
  view: View<Tables>,
  inUse: ViewDatabase<Tables>,
  { progress = () => undefined, fillInParts, signal }: BuildOptions = {},
): Promise<BuiltView> {
  const reach = (step: BuildStep, done: number, total: number) => {
    signal?.throwIfAborted();
    progress(step, done, total);
  };
  const reading = (step: BuildStep) => (done: number, total: number) => reach(step, done, total);
  const before = await inUseNow(inUse, view, reading('reading-in-use'));
  const beside = await inUse.beside();
  try {
    const happenings = { indexing: () => reach('indexing', 0, 1) };
    const projector = await Projector.open(store, beside, view, { happenings });
    const head = await store.head();
    const applied = (position: Position) => reach('applying', position, head);
    if (fillInParts) {
      const upTo = before?.position ?? head;
      const filled = (position: Position) => progress('applying', position, head);
      await projector.fill(upTo, () => fillInParts(beside.build, upTo, filled, signal));
    }
    let compared: BuiltView['compared'];
    if (before) {
      await projector.catchUp(applied, before.position);
      compared = { ...before, built: await viewNow(beside.read, view, reading('reading-built')) };
    }
    let now = compared?.built;
    if (!now || before?.position !== head) {
      await projector.catchUp(applied, head);
      now = await viewNow(beside.read, view, reading('reading-built'));
    }
    const { position } = projector.current;
    signal?.throwIfAborted();
    return {
      ...{ build: beside.build, position, ...now },
      ...(compared && { compared }),
      replace: async () => {
        await projector.catchUp().finally(() => beside.close());
        await beside.replace();
      },
      discard: () => discard(beside),
    };
  } catch (error) {
    // What can't be thrown away now is thrown away by the next build.
    await discard(beside).catch(() => undefined);
    throw error;
  }
}

async function discard<Tables>(beside: DatabaseBeside<Tables>): Promise<void> {
  await beside.close();
  await beside.discard();
}

/** The view in use, and where it is. */
async function inUseNow<Tables>(
  database: ViewDatabase<Tables>,
  view: View<Tables>,
  progress: (rows: number, of: number) => void,
) {
  // Asked of the connection that writes: it makes the table of checkpoints where it isn't there yet.
  const found = await readCheckpoint(database.write, view.name);
  if (found?.version !== view.version || found.complete !== 1) return undefined;
  return database.snapshot(async (db) => {
    const { position } = (await readCheckpoint(db, view.name))!;
    return { position, inUse: await viewNow(db, view, progress) };
  });
}

async function viewNow<Tables>(
  db: ViewDatabase<Tables>['read'],
  view: View<Tables>,
  progress: (rows: number, of: number) => void,
): Promise<ComparedView> {
  const digest = await viewDigest(db, view, progress);
  const { length: parked } = await parkedIn(db).list();
  return { digest, parked };
}
