import { gunzip, inflate } from 'node:zlib';
import { invalidArgument, RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';

/** What requests may be compressed with. */
export const ENCODINGS = 'identity,gzip,deflate';

/**
 * Undoes the compression of a message.
 *
 * @param limit the largest message taken, in bytes, however small it was made.
 * @throws RpcError UNIMPLEMENTED for an encoding not known here, RESOURCE_EXHAUSTED, INVALID_ARGUMENT.
 */
export function decompress(bytes: Buffer, encoding: string, limit: number): Promise<Buffer> {
  const method = encoding === 'gzip' ? gunzip : encoding === 'deflate' ? inflate : undefined;
  if (method === undefined) {
    const message = `Messages compressed with ${encoding} are not understood here.`;
    return Promise.reject(new RpcError(Status.UNIMPLEMENTED, message, { 'grpc-accept-encoding': ENCODINGS }));
  }
  return new Promise((resolve, reject) => {
    method(bytes, { maxOutputLength: limit }, (error, result) => {
      if (error === null) resolve(result);
      else if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
        reject(
          new RpcError(Status.RESOURCE_EXHAUSTED, `A message is more than the ${limit} bytes taken here.`),
        );
      } else reject(invalidArgument(`A message said to be compressed with ${encoding} is not.`));
    });
  });
}
