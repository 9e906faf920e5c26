import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import { invalidArgument } from '../rpc/rpc-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name of the stream that a request is about.
 *
 * @throws RpcError INVALID_ARGUMENT when there is none, or it is no text.
 */
export function streamNameOf(identifier: StreamIdentifier | undefined): string {
  return streamName(identifier?.getStreamName_asU8());
}

/** As `streamNameOf`, of the bytes. */
export function streamName(bytes: Uint8Array | undefined): string {
  if (bytes === undefined || bytes.length === 0) throw invalidArgument('The request names no stream.');
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalidArgument('The name of the stream is not UTF-8.');
  }
}
