import {
  AppendTooLargeError,
  IllFormedEventError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedRevisionError,
} from '@huiyin/event-store';
import { maximumAppendSizeExceeded, streamDeleted, wrongExpectedVersion } from './exceptions.ts';
import { invalidArgument, RpcError, unavailable } from './rpc-error.ts';
import { Status } from './status.ts';

/** What an error of the event store is to a client; nothing where it isn't one of those that it promises. */
export function fromStoreError(error: unknown): RpcError | undefined {
  if (error instanceof WrongExpectedRevisionError) {
    return wrongExpectedVersion(error.stream, error.expected, error.actual);
  }
  if (error instanceof StreamDeletedError) return streamDeleted(error.stream);
  if (error instanceof StreamNotFoundError) return new RpcError(Status.NOT_FOUND, error.message);
  if (error instanceof IllFormedEventError) return invalidArgument(error.message);
  if (error instanceof AppendTooLargeError) return maximumAppendSizeExceeded(error.limit);
  if (error instanceof StoreFullError) {
    return new RpcError(
      Status.RESOURCE_EXHAUSTED,
      'There is no room to record anything: nothing was recorded.',
    );
  }
  // The outcome is unknown, or nothing is served any more: the client is to look for another connection.
  if (error instanceof StoreFailedError) {
    return unavailable(
      'The store has stopped: whether this was recorded is not known until it is restarted.',
    );
  }
  return error instanceof StoreClosedError ? unavailable('The store is closed.') : undefined;
}
