import { RpcError } from '../rpc/rpc-error.ts';
import { Status } from '../rpc/status.ts';

/** Nobody has said who calls, or has proved it. To clients it is the same as having no access. */
export function unauthenticated(message: string): RpcError {
  return new RpcError(Status.UNAUTHENTICATED, message, { exception: 'access-denied' });
}
