import { useEffect, useRef } from 'react';
import { ask } from '../api/client.ts';
import type { CaseItem } from '../cases/case-item.ts';
import { tellState } from './live-state.ts';
import { followLiveCases } from './live-stream.ts';
import { pauseOrOnline } from './pause.ts';

/** What is done about live changes. */
export interface LiveListener {
  /** A case as it is now: put it in, or in the place of an older one. */
  readonly onCase: (item: CaseItem) => void;
  /** A case isn’t in the filter any more. */
  readonly onLeft: (id: string, position: number) => void;
  /** The list has to be read again, not older than this position. */
  readonly onReset: (position: number) => void;
  readonly onReady?: (position: number) => void;
}

export interface LiveOptions {
  /** The highest position that the list had when it was read. */
  readonly from: number | undefined;
  /** Not before the list was read, and not for what once was. */
  readonly enabled: boolean;
}

/**
 * Follows the live changes of the cases that a filter means, one stream at a time, until the component goes.
 *
 * @param filter the query of the list, in the API’s names.
 */
export function useLiveCases(
  filter: Readonly<Record<string, string>>,
  listener: LiveListener,
  { from, enabled }: LiveOptions,
): void {
  const latest = useRef({ listener, from });
  useEffect(() => {
    latest.current = { listener, from };
  });
  const query = new URLSearchParams(filter).toString();
  useEffect(() => {
    if (!enabled) return undefined;
    const stream = new AbortController();
    const followed = followLiveCases({
      path: `/api/live/cases?${query}`,
      from: latest.current.from,
      ask,
      pause: pauseOrOnline,
      signal: stream.signal,
      onState: (state) => {
        if (!stream.signal.aborted) tellState(stream, state);
      },
      onEvent: (event) => {
        if (stream.signal.aborted) return;
        const { onCase, onLeft, onReset, onReady } = latest.current.listener;
        if (event.type === 'case') onCase(event.item);
        else if (event.type === 'left') onLeft(event.id, event.position);
        else if (event.type === 'reset') onReset(event.position);
        else onReady?.(event.position);
      },
    });
    // What the API refuses for good, it has refused the list too, which says so.
    followed.catch(() => tellState(stream, undefined));
    return () => {
      stream.abort();
      tellState(stream, undefined);
    };
  }, [query, enabled]);
}
