import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { service, type Service } from '../rpc/service.ts';
import { readAppendRequest, readBatchAppendRequest } from '../wire/append-request.ts';
import { append } from './append.ts';
import { batchAppend } from './batch-append.ts';
import { deleteStream, tombstone } from './delete.ts';
import { read } from './read.ts';
import type { StreamParts } from './stream-parts.ts';

const { append: appendMethod, batchAppend: batchAppendMethod, ...others } = streams.StreamsService;

/** As generated, but for what is read so often that the generated classes would be most of its cost. */
const DEFINITION = {
  ...others,
  append: { ...appendMethod, requestDeserialize: readAppendRequest },
  batchAppend: {
    ...batchAppendMethod,
    requestDeserialize: (bytes: Buffer) => readBatchAppendRequest(bytes),
  },
};

/** event_store.client.streams.Streams */
export function streamsService(parts: StreamParts): Service {
  return service(DEFINITION, {
    read: read(parts),
    append: append(parts),
    batchAppend: batchAppend(parts),
    delete: deleteStream(parts),
    tombstone: tombstone(parts),
  });
}
