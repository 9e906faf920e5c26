import { randomUUID } from 'node:crypto';
import { StreamNotFoundError, type RecordedEvent } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { caughtUp, confirmation, eventRead, fellBehind } from '../wire/read-response.ts';
import { PAGE, Pages } from './pages.ts';
import type { Present } from './presentation.ts';
import type { From } from './read-request.ts';
import type { StreamSource } from './stream-source.ts';
import type { UuidForm } from '../wire/uuid.ts';

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
  // Not earlier: whoever has the confirmation counts on getting what is recorded from now on.
  responses.write(confirmation(randomUUID()));
  let live = false;
  const pages = new Pages();
  while (!signal.aborted) {
    // Asked before reading: what comes in between wakes it.
    const idle = new AbortController();
    const grown = source.grown(stream, AbortSignal.any([signal, idle.signal]));
    grown.catch(() => undefined);
    const page = await readable(pages, (limit) => source.readStream(stream, { from: next, limit }));
    if (page.length === 0) {
      if (!live) responses.write(caughtUp());
      live = true;
      await grown;
      continue;
    }
    idle.abort();
    // More than a page came in at once: it takes more than a moment to catch up.
    if (live && page.length === PAGE) {
      live = false;
      responses.write(fellBehind());
    }
    for (const event of await present(page)) {
      if (!responses.write(eventRead(event, uuids))) await responses.drained();
    }
    next = (page.at(-1) as RecordedEvent).revision + 1;
  }
}

async function firstRevision(source: StreamSource, stream: string, from: From): Promise<number> {
  if (from === 'start') return 0;
  if (from !== 'end') return from + 1;
  const lastOne = () => source.readStream(stream, { direction: 'backwards', limit: 1 });
  const [last] = await readable(new Pages(), lastOne);
  return last === undefined ? 0 : last.revision + 1;
}

/** What there is to read; nothing of a stream that isn't there, or isn't any more. */
async function readable(
  pages: Pages,
  read: (limit: number) => AsyncIterable<RecordedEvent>,
): Promise<readonly RecordedEvent[]> {
  try {
    return (await pages.next(read)).events;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
}
