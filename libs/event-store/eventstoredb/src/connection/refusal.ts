import {
  IllFormedEventError,
  StoreAccessDeniedError,
  StoreFullError,
  StreamDeletedError,
  WrongExpectedRevisionError,
  type ExpectedRevision,
} from '@huiyin/event-store';
import { describedBy } from '@huiyin/event-store/adapter';
import type { CallFault } from './call-fault.ts';

/** What was asked for when it was refused. */
export interface Refused {
  readonly place: string;
  readonly stream: string;
  readonly expected?: ExpectedRevision;
}

/** The port's error for a refusal; the fault itself where it is no answer to what was asked. */
export function refusalOf(fault: CallFault, { place, stream, expected = 'any' }: Refused): Error {
  switch (fault.kind) {
    case 'wrong-revision': {
      const { actual = -1 } = fault.details;
      return new WrongExpectedRevisionError(stream, expected, actual < 0 ? 'no-stream' : actual);
    }
    case 'stream-deleted':
      return new StreamDeletedError(describedBy(stream) ?? stream);
    case 'access-denied':
      return new StoreAccessDeniedError(place, fault);
    case 'full':
      return new StoreFullError(place);
    case 'invalid':
      return new IllFormedEventError(stream, fault.message.replace(/\.$/, ''));
    default:
      return fault;
  }
}
