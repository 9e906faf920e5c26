import { StreamNotFoundError, type RecordedEvent } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { eventRead, firstStreamPosition, lastStreamPosition, streamNotFound } from '../wire/read-response.ts';
import { Pages } from './pages.ts';
import type { Present } from './presentation.ts';
import type { From, ReadRequest } from './read-request.ts';
import type { StreamSource } from './stream-source.ts';

/** Reads part of one stream. That there is none is told by a message, not by an error. */
export async function readStream(
  source: StreamSource,
  stream: string,
  from: From,
  request: ReadRequest,
  present: Present,
  responses: Responses<unknown>,
): Promise<void> {
  const { compatibility, uuids } = request;
  try {
    if (compatibility >= 1) await tellFirst(source, stream, from, request, responses);
    for await (const page of pagesOf(source, stream, from, request)) {
      for (const event of await present(page)) {
        if (!responses.write(eventRead(event, uuids))) await responses.drained();
      }
    }
    const last = compatibility >= 1 ? await edge(source, stream, 'backwards') : undefined;
    if (last !== undefined) responses.write(lastStreamPosition(last));
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
    responses.write(streamNotFound(stream));
  }
}

async function* pagesOf(
  source: StreamSource,
  stream: string,
  from: From,
  { direction, count }: ReadRequest,
): AsyncGenerator<readonly RecordedEvent[], undefined> {
  const pages = new Pages();
  const step = direction === 'forwards' ? 1 : -1;
  let place = firstPlace(from, direction);
  let left = count as number;
  for (;;) {
    const read = (limit: number) =>
      source.readStream(stream, { direction, limit, ...(place !== undefined && { from: place }) });
    const { events, isFull } = await pages.next(read, left);
    if (events.length > 0) yield events;
    left -= events.length;
    const last = events.at(-1);
    if (!isFull || left <= 0 || last === undefined) return undefined;
    place = last.revision + step;
    if (place < 0) return undefined;
  }
}

/** Forwards from the end there is nothing, backwards from the start the one event there. */
function firstPlace(from: From, direction: ReadRequest['direction']): number | undefined {
  switch (from) {
    case 'start':
      return direction === 'forwards' ? undefined : 0;
    case 'end':
      return direction === 'forwards' ? Number.MAX_SAFE_INTEGER : undefined;
    default:
      return from;
  }
}

/** Where a stream was cut off before the place asked for, clients are told where it begins now. */
async function tellFirst(
  source: StreamSource,
  stream: string,
  from: From,
  { direction }: ReadRequest,
  responses: Responses<unknown>,
): Promise<void> {
  if (direction === 'backwards' || from === 'end') return;
  const first = await edge(source, stream, 'forwards');
  const asked = from === 'start' ? 0 : from;
  if (first !== undefined && first > asked) responses.write(firstStreamPosition(first));
}

/** The revision at one end of what can be read of a stream. */
async function edge(
  source: StreamSource,
  stream: string,
  direction: 'forwards' | 'backwards',
): Promise<number | undefined> {
  for await (const { revision } of source.readStream(stream, { direction, limit: 1 })) return revision;
  return undefined;
}
