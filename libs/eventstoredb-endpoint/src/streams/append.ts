import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { WrongExpectedRevisionError, type RawEvent } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import { expectedRevisionOf } from '../requests/expected-revision.ts';
import { proposedEvent } from '../requests/proposed-event.ts';
import { streamNameOf } from '../requests/stream-name.ts';
import { maximumAppendSizeExceeded } from '../rpc/exceptions.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { ClientStreaming } from '../rpc/service.ts';
import { appended, notAsExpected } from '../wire/append-response.ts';
import { appendSize, LARGEST_APPEND } from './append-size.ts';
import type { StreamParts } from './stream-parts.ts';

/** One append as a call of its own: first its options, then its events. */
export function append(parts: StreamParts): ClientStreaming<AppendReq, AppendResp> {
  return async (requests, call) => {
    const options = await firstOptions(requests);
    const stream = streamNameOf(options.getStreamIdentifier());
    const expected = expectedRevisionOf(options);
    await checkAccess(parts.access, call.user, 'write', stream);
    parts.checkWritable(stream);
    const events = await proposedEvents(requests);
    try {
      return appended(await parts.store.append(stream, events, expected));
    } catch (error) {
      if (error instanceof WrongExpectedRevisionError) return notAsExpected(error.expected, error.actual);
      throw error;
    }
  };
}

async function firstOptions(requests: AsyncIterable<AppendReq>): Promise<AppendReq.Options> {
  // Not `for await`: leaving the loop would end the iteration, and the events are still to come.
  const first = await requests[Symbol.asyncIterator]().next();
  const options = first.done === true ? undefined : first.value.getOptions();
  if (options === undefined) throw invalidArgument('The first message of an append holds its options.');
  return options;
}

async function proposedEvents(requests: AsyncIterable<AppendReq>): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  let size = 0;
  for await (const request of requests) {
    const message = request.getProposedMessage();
    if (message === undefined) throw invalidArgument('A message of the append holds no event.');
    const event = proposedEvent(message);
    size += appendSize(event);
    if (size > LARGEST_APPEND) throw maximumAppendSizeExceeded(LARGEST_APPEND);
    events.push(event);
  }
  return events;
}
