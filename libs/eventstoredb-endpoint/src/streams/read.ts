import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { checkAccess } from '../authorization/stream-access.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { ServerStreaming } from '../rpc/service.ts';
import { presentation } from './presentation.ts';
import { readAll } from './read-all.ts';
import { readRequest } from './read-request.ts';
import { readStream } from './read-stream.ts';
import type { StreamParts } from './stream-parts.ts';
import { subscribeToAll } from './subscribe-to-all.ts';
import { subscribeToStream } from './subscribe-to-stream.ts';

/** Reads and subscriptions, of one stream and of the whole log. */
export function read(parts: StreamParts): ServerStreaming<ReadReq, ReadResp> {
  return async (message, responses, call) => {
    const request = readRequest(message);
    const { target } = request;
    await checkAccess(parts.access, call.user, 'read', target.kind === 'all' ? '$all' : target.stream);
    const present = presentation(parts, call, request.resolveLinks);

    if (request.count !== 'subscription') {
      return target.kind === 'all'
        ? readAll(parts.store, target.from, request, present, responses)
        : readStream(parts.source, target.stream, target.from, request, present, responses);
    }
    if (request.direction === 'backwards') throw invalidArgument('A subscription reads forwards.');
    const { uuids, filter } = request;
    const subscription = { from: target.from, uuids, present, signal: call.endless() };
    return target.kind === 'all'
      ? subscribeToAll(parts.store, parts.tail, { ...subscription, filter }, responses)
      : subscribeToStream(parts.source, { ...subscription, stream: target.stream }, responses);
  };
}
