import { MONDAY, type Runtime } from '@huiyin/case-runtime/testing';
import { filter, firstValueFrom } from 'rxjs';
import type { DeadlineWorker } from '../worker/deadline-worker.ts';
import type { DeadlineWorkerStatus } from '../worker/worker-status.ts';

/**
 * Complaints received a second after one another from Monday morning on, the last one registered first: their due order isn't
 * that of the log.
 */
export async function received(runtime: Runtime, cases: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = cases - 1; i >= 0; i--) {
    runtime.now = MONDAY + i * 1_000;
    ids.unshift(await runtime.registered());
  }
  return ids;
}

/** Resolves when the worker's status is as said. */
export const becomes = (
  worker: DeadlineWorker,
  predicate: (status: DeadlineWorkerStatus) => boolean,
): Promise<DeadlineWorkerStatus> => firstValueFrom(worker.status.pipe(filter(predicate)));
