import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { service, type Service } from '../rpc/service.ts';
import { append } from './append.ts';
import { batchAppend } from './batch-append.ts';
import { deleteStream, tombstone } from './delete.ts';
import { read } from './read.ts';
import type { StreamParts } from './stream-parts.ts';

/** event_store.client.streams.Streams */
export function streamsService(parts: StreamParts): Service {
  return service(streams.StreamsService, {
    read: read(parts),
    append: append(parts),
    batchAppend: batchAppend(parts),
    delete: deleteStream(parts),
    tombstone: tombstone(parts),
  });
}
