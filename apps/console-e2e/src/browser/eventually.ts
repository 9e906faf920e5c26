import { setTimeout } from 'node:timers/promises';

/** Milliseconds; what a busy machine may take. */
const PATIENCE = 20_000;

/** Waits for a fact: what is asserted is tried again until it holds. Throws what it threw last. */
export async function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  const begun = Date.now();
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() - begun > PATIENCE) throw error;
      await setTimeout(50);
    }
  }
}
