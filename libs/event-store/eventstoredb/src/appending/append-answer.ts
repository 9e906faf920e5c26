import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { CallFault, kindOfStatus, leavesOpen, type FaultKind } from '../connection/call-fault.ts';
import { fromWire } from '../wire/position.ts';

/** What the server says of an append that was made. */
export interface Appended {
  readonly revision: number;
  /** Nothing where the server doesn't tell, as some do for a repeated append. */
  readonly position: number | undefined;
}

/** Details that refuse an append, by the name of their message. */
const DETAILS: Readonly<Record<string, FaultKind>> = {
  'event_store.client.WrongExpectedVersion': 'wrong-revision',
  'event_store.client.StreamDeleted': 'stream-deleted',
  'event_store.client.AccessDenied': 'access-denied',
  'event_store.client.MaximumAppendSizeExceeded': 'too-large',
  'event_store.client.InvalidTransaction': 'invalid',
  'event_store.client.BadRequest': 'invalid',
  'event_store.client.Timeout': 'timeout',
};

/** @throws CallFault where the append was refused, or the server doesn't know what came of it. */
export function readAnswer(answer: BatchAppendResp): Appended {
  const error = answer.getError();
  if (error !== undefined) throw faultOfStatus(error);
  const success = answer.getSuccess();
  if (success === undefined) throw new CallFault('failed', 'The answer to an append is empty.', true);
  const position = success.getPosition()?.getCommitPosition();
  return {
    revision: fromWire(success.getCurrentRevision()),
    position: position === undefined ? undefined : fromWire(position),
  };
}

function faultOfStatus(status: Status): CallFault {
  const detail = status.getDetails();
  const byCode = kindOfStatus(status.getCode());
  // There is no detail for a full disk: a server that says so by its code adds any other.
  const kind = byCode === 'full' ? byCode : (DETAILS[detail?.getTypeName() ?? ''] ?? byCode);
  const bytes = detail?.getValue_asU8() ?? new Uint8Array(0);
  // Who says such a thing is in reach.
  const told = kind === 'unreachable' || kind === 'timeout' ? 'failed' : kind;
  return new CallFault(told, status.getMessage() || kind, leavesOpen(kind), detailsOf(kind, bytes));
}

function detailsOf(kind: FaultKind, bytes: Uint8Array) {
  switch (kind) {
    case 'wrong-revision': {
      const wrong = shared.WrongExpectedVersion.deserializeBinary(bytes);
      return {
        actual: wrong.hasCurrentStreamRevision() ? fromWire(wrong.getCurrentStreamRevision()) : -1,
      };
    }
    case 'too-large':
      return { limit: shared.MaximumAppendSizeExceeded.deserializeBinary(bytes).getMaxappendsize() };
    default:
      return {};
  }
}
