import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Position } from '@huiyin/event-store';
import { newWriteTurn, type FillInParts } from '@huiyin/projections';
import type { PartOfBuild } from './part-thread.ts';
import { VIEWS } from '../opening/views.ts';

/** More gain nothing: one writes at a time. */
const MOST_PARTS = 4;

/** Rows live until their batch is written: in a small nursery they would be moved about until then. */
const LIMITS = { maxYoungGenerationSizeMb: 128 };

/** From source, Node strips the types as it loads them. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './part-thread.ts' : './part-thread.js',
  import.meta.url,
);

/**
 * Fills builds of a view from the log of an embedded store, in a thread for each processor, each with streams of its own.
 *
 * @param events the directory of the log.
 * @param location of the views, as for `openViewDatabase`.
 */
export function fillInParts(events: string, location: string, name: keyof typeof VIEWS): FillInParts {
  const { version } = VIEWS[name]();
  const of = Math.min(MOST_PARTS, availableParallelism());
  return async (build, upTo, progress, signal) => {
    const place = { location, view: { name, version }, build };
    const reached = new Array<Position>(of).fill(0);
    const turn = newWriteTurn();
    const workers: Worker[] = [];
    const end = () => void Promise.all(workers.map((worker) => worker.terminate()));
    signal?.addEventListener('abort', end);
    try {
      await Promise.all(
        reached.map(async (_, index) => {
          const workerData: PartOfBuild = { place, part: { index, of }, events, upTo, turn };
          const worker = new Worker(THREAD, { workerData, resourceLimits: LIMITS });
          workers.push(worker);
          worker.on('message', (position: Position) => {
            reached[index] = position;
            progress(Math.min(...reached));
          });
          // An error rejects.
          await once(worker, 'exit');
          reached[index] = upTo;
        }),
      );
      signal?.throwIfAborted();
    } finally {
      signal?.removeEventListener('abort', end);
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    progress(upTo);
  };
}
