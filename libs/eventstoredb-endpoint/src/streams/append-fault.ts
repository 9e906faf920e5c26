import { WrongExpectedRevisionError } from '@huiyin/event-store';
import { RpcError } from '../rpc/rpc-error.ts';
import { fromStoreError } from '../rpc/store-errors.ts';
import { Status } from '../rpc/status.ts';
import type { AppendFault } from '../wire/batch-append-response.ts';
import type { MessageWriter } from '../wire/message-writer.ts';
import { writeStreamIdentifier } from '../wire/stream-identifier.ts';
import { LARGEST_APPEND } from './append-size.ts';

const nothing = () => undefined;

/** The append wasn't made within its deadline; whether it will be is open. */
export const TIMEOUT: AppendFault = {
  status: Status.DEADLINE_EXCEEDED,
  message: 'The append was not made within its deadline.',
  detail: { type: 'event_store.client.Timeout', fields: nothing },
};

/**
 * What one append of many on a stream is told of its error. Clients look at the detail, and at nothing else.
 *
 * @returns nothing for what concerns all of them: errors that the store can't go on from, or that nobody foresaw.
 */
export function appendFault(error: unknown, stream: string): AppendFault | undefined {
  if (error instanceof WrongExpectedRevisionError) return wrongExpectedRevision(error);
  const known = error instanceof RpcError ? error : fromStoreError(error);
  if (known === undefined || known.status === Status.UNAVAILABLE) return undefined;
  const { status, message } = known;
  return { status, message, detail: detailOf(known, stream) };
}

function wrongExpectedRevision({ expected, actual, message }: WrongExpectedRevisionError): AppendFault {
  const fields = (writer: MessageWriter) => {
    if (typeof expected === 'number') writer.uint(3, expected);
    else writer.empty({ any: 4, 'stream-exists': 5, 'no-stream': 6 }[expected]);
    if (actual === 'no-stream') writer.empty(2);
    else writer.uint(1, actual);
  };
  return {
    status: Status.FAILED_PRECONDITION,
    message,
    detail: { type: 'event_store.client.WrongExpectedVersion', fields },
  };
}

function detailOf({ status, trailers, message }: RpcError, stream: string): AppendFault['detail'] {
  // Among the details there is none of its own for those who haven't said who they are.
  switch (status === Status.UNAUTHENTICATED ? 'access-denied' : trailers['exception']) {
    case 'stream-deleted':
      return {
        type: 'event_store.client.StreamDeleted',
        fields: (writer) => writeStreamIdentifier(writer, 1, stream),
      };
    case 'access-denied':
      return { type: 'event_store.client.AccessDenied', fields: nothing };
    case 'maximum-append-size-exceeded':
      return {
        type: 'event_store.client.MaximumAppendSizeExceeded',
        fields: (writer) => writer.uint(1, LARGEST_APPEND),
      };
    default:
      return {
        type: 'event_store.client.BadRequest',
        fields: (writer) => writer.text(1, message.toWellFormed()),
      };
  }
}
