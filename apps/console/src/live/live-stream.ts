import { createParser } from 'eventsource-parser';
import { ApiProblem } from '../api/problem.ts';
import { liveEventOf, type LiveEvent } from './live-event.ts';
import { pauseBefore } from './pause-before.ts';

/** What a stream is doing: it was never up, it is, or it comes back. */
export type StreamState = 'connecting' | 'live' | 'reconnecting';

/** What a stream needs. */
export interface LiveStreamParts {
  /** Address with the filter, without a last id. */
  readonly path: string;
  /** The highest position that the list has; changes after it are told. */
  readonly from: number | undefined;
  readonly ask: (path: string, init: RequestInit) => Promise<Response>;
  /** Waits so many milliseconds, or shorter when the network comes back or the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly onEvent: (event: LiveEvent) => void;
  readonly onState: (state: StreamState) => void;
  readonly signal: AbortSignal;
}

/** The server gives a sign of life every 15 s: after so many milliseconds without any, nobody is there. */
const SILENCE = 45_000;

/** The pause that is taken until the server has asked for another one, milliseconds. */
const USUAL_PAUSE = 2_000;

/**
 * Follows live changes until the signal aborts: streams end after a while, servers restart, networks fail; each time it comes back
 * with the last id that it was told, so that nothing is missed.
 *
 * @throws ApiProblem where coming back won’t help: the token or the filter isn’t taken.
 */
export async function followLiveCases(parts: LiveStreamParts): Promise<void> {
  const { path, ask, pause, onEvent, onState, signal } = parts;
  let last = parts.from === undefined ? undefined : String(parts.from);
  let first = USUAL_PAUSE;
  let failures = 0;
  onState('connecting');
  while (!signal.aborted) {
    const parser = createParser({
      onEvent: (message) => {
        last = message.id ?? last;
        const event = liveEventOf(message);
        if (event) onEvent(event);
      },
      onId: (id) => (last = id),
      onRetry: (milliseconds) => (first = milliseconds),
    });
    try {
      const headers = { accept: 'text/event-stream', ...(last !== undefined && { 'last-event-id': last }) };
      const answer = await ask(path, { headers, signal, cache: 'no-store' });
      onState('live');
      failures = 0;
      for await (const text of textOf(answer)) parser.feed(text);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiProblem && !error.passes) throw error;
      failures += 1;
    }
    if (signal.aborted) return;
    onState('reconnecting');
    await pause(pauseBefore(failures, first, Math.random()), signal);
  }
}

/** Ends also when nothing came for too long: a connection that died with a sleeping computer says nothing of it. */
async function* textOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let watch: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    clearTimeout(watch);
    watch = setTimeout(() => void reader.cancel(), SILENCE);
    return reader.read();
  };
  try {
    for (let part = await read(); !part.done; part = await read())
      yield decoder.decode(part.value, { stream: true });
  } finally {
    clearTimeout(watch);
  }
}
