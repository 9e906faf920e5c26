import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Duplex } from '../rpc/service.ts';
import type { BatchAppendRequest } from '../wire/append-request.ts';
import { BatchSession } from './batch-session.ts';
import type { StreamParts } from './stream-parts.ts';

/** Many appends on one stream of messages, each told apart by its correlation id. */
export function batchAppend(parts: StreamParts): Duplex<BatchAppendRequest, BatchAppendResp> {
  return async (requests, responses, call) => {
    const session = new BatchSession(parts, responses, call);
    await session.serve(requests);
  };
}
