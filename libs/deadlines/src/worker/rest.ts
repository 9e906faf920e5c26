import { setTimeout } from 'node:timers/promises';

/** Resolves after so many milliseconds, or with the signal. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
