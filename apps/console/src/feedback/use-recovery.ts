import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { recoveryInterval } from './recovery.ts';

/** Whether the address is answered again. @returns else, what it says now. */
async function probe(address: string, signal: AbortSignal): Promise<unknown> {
  try {
    const answer = await ask(address, { signal });
    await answer.body?.cancel();
    return undefined;
  } catch (error) {
    return error;
  }
}

/**
 * Asks again by itself, as long as that may help, and says when it does: what is shown stays still until then.
 *
 * @returns the problem as it is at present
 */
export function useRecovery(error: unknown, recovered: (() => void) | undefined): unknown {
  const [latest, setLatest] = useState<{ readonly first: unknown; readonly now: unknown }>();
  const now = latest && latest.first === error ? latest.now : error;
  const wait = recovered && recoveryInterval(now);
  const tell = useRef(recovered);
  useEffect(() => {
    tell.current = recovered;
  });
  useEffect(() => {
    if (wait === undefined || !(now instanceof ApiProblem) || now.address === undefined) return;
    const { address } = now;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      void probe(address, ended.signal).then((still) => {
        if (ended.signal.aborted) return;
        if (still === undefined) tell.current?.();
        else setLatest({ first: error, now: still });
      });
    }, wait);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [wait, now, error]);
  return now;
}
