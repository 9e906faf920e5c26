import { setImmediate } from 'node:timers/promises';
import { walkModel, type Process } from '@huiyin/process-engine';

/** Milliseconds at a stretch. */
const STRETCH = 5;

/** Walks the definitions that weren't walked yet, a little at a time: whoever is served by this process meanwhile isn't held up. */
export async function walkDefinitions(processes: readonly Process[]): Promise<void> {
  let begun = performance.now();
  for (const process of processes) {
    const walk = walkModel(process);
    while (walk.next().done !== true) {
      if (performance.now() - begun < STRETCH) continue;
      await setImmediate();
      begun = performance.now();
    }
  }
}
