import { AssertionError } from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Gives up waiting for what ought to happen soon: for checks that must also end where it never does. */
export async function soon<T>(happens: Promise<T>, what: string): Promise<T> {
  const over = new AbortController();
  const never = setTimeout(3_000, undefined, { signal: over.signal }).then(() => {
    throw new AssertionError({ message: `Not to be seen: ${what}.` });
  });
  try {
    return await Promise.race([happens, never]);
  } finally {
    over.abort();
    never.catch(() => undefined);
  }
}
