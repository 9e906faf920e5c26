import { StreamNotFoundError, type RecordedEvent } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { caughtUp, eventRead, fellBehind } from '../wire/read-response.ts';
import { collect } from './collect.ts';
import type { Present } from './event-sending.ts';
import type { From } from './read-request.ts';
import type { StreamSource } from './stream-source.ts';
import type { UuidForm } from '../wire/uuid.ts';

/** Events read of a stream at once. More of them than this to read, and the subscription counts as behind. */
const PAGE = 500;

/** A subscription to one stream, which need not exist yet. */
export interface StreamSubscription {
  readonly stream: string;
  /** Events after this revision, or all, or those that come. */
  readonly from: From;
  readonly uuids: UuidForm;
  readonly present: Present;
  readonly signal: AbortSignal;
}

/**
 * Follows a stream until the signal is aborted: reads on from the last revision that was sent, and waits only when
 * there is nothing to read. There is no handing over from catch-up to live, in which events could be lost.
 */
export async function subscribeToStream(
  source: StreamSource,
  { stream, from, uuids, present, signal }: StreamSubscription,
  responses: Responses<unknown>,
): Promise<void> {
  let next = await firstRevision(source, stream, from);
  let live = false;
  while (!signal.aborted) {
    // Asked before reading: what comes in between wakes it.
    const idle = new AbortController();
    const grown = source.grown(stream, AbortSignal.any([signal, idle.signal]));
    grown.catch(() => undefined);
    const page = await readPage(source, stream, next);
    if (page.length === 0) {
      if (!live) responses.write(caughtUp());
      live = true;
      await grown;
      continue;
    }
    idle.abort();
    if (live && page.length === PAGE) {
      live = false;
      responses.write(fellBehind());
    }
    for (const event of page) {
      if (!responses.write(eventRead(await present(event), uuids))) await responses.drained();
      next = event.revision + 1;
    }
  }
}

async function firstRevision(source: StreamSource, stream: string, from: From): Promise<number> {
  if (from === 'start') return 0;
  if (from !== 'end') return from + 1;
  const [last] = await readable(source.readStream(stream, { direction: 'backwards', limit: 1 }));
  return last === undefined ? 0 : last.revision + 1;
}

function readPage(source: StreamSource, stream: string, from: number): Promise<RecordedEvent[]> {
  return readable(source.readStream(stream, { from, limit: PAGE }));
}

/** What there is to read; nothing of a stream that isn't there, or isn't any more. */
async function readable(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  try {
    return await collect(events);
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
}
