import type { AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { WrongExpectedRevisionError, type RawEvent } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import { appendTarget, type AppendTarget } from '../requests/append-target.ts';
import { proposedEvent } from '../requests/proposed-event.ts';
import { maximumAppendSizeExceeded } from '../rpc/exceptions.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { ClientStreaming } from '../rpc/service.ts';
import type { AppendRequest } from '../wire/append-request.ts';
import { appended, notAsExpected } from '../wire/append-response.ts';
import { appendSize, LARGEST_APPEND } from './append-size.ts';
import type { StreamParts } from './stream-parts.ts';

/** One append as a call of its own: first its options, then its events. */
export function append({
  store,
  access,
  checkWritable,
}: StreamParts): ClientStreaming<AppendRequest, AppendResp> {
  return async (requests, call) => {
    const { stream, expected } = await target(requests);
    await checkAccess(access, call.user, 'write', stream);
    checkWritable(stream);
    const events = await proposedEvents(requests);
    try {
      return appended(await store.append(stream, events, expected));
    } catch (error) {
      if (error instanceof WrongExpectedRevisionError) return notAsExpected(error.expected, error.actual);
      throw error;
    }
  };
}

async function target(requests: AsyncIterable<AppendRequest>): Promise<AppendTarget> {
  // Not `for await`: leaving the loop would end the iteration, and the events are still to come.
  const first = await requests[Symbol.asyncIterator]().next();
  return appendTarget(first.done === true ? undefined : first.value.options);
}

async function proposedEvents(requests: AsyncIterable<AppendRequest>): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  let size = 0;
  for await (const { message } of requests) {
    if (message === undefined) throw invalidArgument('A message of the append holds no event.');
    const event = proposedEvent(message);
    size += appendSize(event);
    if (size > LARGEST_APPEND) throw maximumAppendSizeExceeded(LARGEST_APPEND);
    events.push(event);
  }
  return events;
}
