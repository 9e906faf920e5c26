import type {
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { StreamNotFoundError, WrongExpectedRevisionError, type EventStore } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import { expectedRevisionOf } from '../requests/expected-revision.ts';
import { streamNameOf } from '../requests/stream-name.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { Unary } from '../rpc/service.ts';
import { deleted } from '../wire/append-response.ts';
import type { StreamParts } from './stream-parts.ts';

/** Deletes a stream so that it can be written again. */
export function deleteStream(parts: StreamParts): Unary<DeleteReq, DeleteResp> {
  return (request, call) => remove(parts, 'soft', request.getOptions(), call);
}

/** Deletes a stream for good. */
export function tombstone(parts: StreamParts): Unary<TombstoneReq, TombstoneResp> {
  return (request, call) => remove(parts, 'tombstone', request.getOptions(), call);
}

async function remove(
  { store, access, checkWritable }: StreamParts,
  kind: 'soft' | 'tombstone',
  options: DeleteReq.Options | TombstoneReq.Options | undefined,
  call: CallContext,
): Promise<Buffer> {
  if (options === undefined) throw invalidArgument('The request has no options.');
  const stream = streamNameOf(options.getStreamIdentifier());
  const expected = expectedRevisionOf(options);
  await checkAccess(access, call.user, 'delete', stream);
  checkWritable(stream);
  if (kind === 'soft' && !(await wasEver(store, stream))) {
    throw new WrongExpectedRevisionError(stream, expected, 'no-stream');
  }
  await store.deleteStream(stream, kind, expected);
  return deleted(await store.head());
}

/**
 * Whether there is something to delete softly: events, or metadata, which a deleted stream keeps. Clients expect to be
 * told where there never was, whatever they expected.
 */
async function wasEver(store: EventStore, stream: string): Promise<boolean> {
  if (Object.keys(await store.streamMetadata(stream)).length > 0) return true;
  try {
    for await (const _ of store.readStream(stream, { limit: 1 })) return true;
    return false;
  } catch (error) {
    if (error instanceof StreamNotFoundError) return false;
    throw error;
  }
}
