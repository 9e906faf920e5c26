import { setTimeout } from 'node:timers/promises';

/** Resolves as soon as something is so. The test's own time limit is the only one. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(1);
}
