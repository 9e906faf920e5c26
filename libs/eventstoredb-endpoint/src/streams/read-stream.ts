import { StreamNotFoundError, type ReadStreamOptions } from '@huiyin/event-store';
import type { Responses } from '../rpc/responses.ts';
import { eventRead, firstStreamPosition, lastStreamPosition, streamNotFound } from '../wire/read-response.ts';
import type { Present } from './event-sending.ts';
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
  try {
    // Where a stream was cut off before the place asked for, clients are told where it begins now.
    const first = await firstRevision(source, stream, from, request);
    if (first !== undefined) responses.write(firstStreamPosition(first));
    for await (const event of source.readStream(stream, readOptions(from, request))) {
      if (!responses.write(eventRead(await present(event), request.uuids))) await responses.drained();
    }
    if (request.compatibility >= 1) {
      const last = await edge(source, stream, 'backwards');
      if (last !== undefined) responses.write(lastStreamPosition(last));
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
    responses.write(streamNotFound(stream));
  }
}

function readOptions(from: From, { direction, count }: ReadRequest): ReadStreamOptions {
  const backwards = direction === 'backwards';
  const limit = count as number;
  if (typeof from === 'number') return { direction, from, limit };
  // Forwards from the end, or backwards from the start: the one event there, or none.
  if (from === 'end' && !backwards) return { direction, from: Number.MAX_SAFE_INTEGER, limit };
  return from === 'start' && backwards ? { direction, from: 0, limit } : { direction, limit };
}

async function firstRevision(
  source: StreamSource,
  stream: string,
  from: From,
  { compatibility, direction }: ReadRequest,
): Promise<number | undefined> {
  if (compatibility < 1 || direction === 'backwards' || from === 'end') return undefined;
  const first = await edge(source, stream, 'forwards');
  const asked = from === 'start' ? 0 : from;
  return first !== undefined && first > asked ? first : undefined;
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
