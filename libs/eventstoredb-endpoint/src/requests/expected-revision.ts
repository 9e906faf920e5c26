import type { ExpectedRevision } from '@huiyin/event-store';
import { invalidArgument } from '../rpc/rpc-error.ts';
import { wholeNumber } from './whole-number.ts';

/** The options of Append, Delete and Tombstone, as far as they say what is expected of the stream. */
interface ExpectingOptions {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** @throws RpcError INVALID_ARGUMENT when the options don't say what is expected, or nothing that can be. */
export function expectedRevisionOf(options: ExpectingOptions): ExpectedRevision {
  if (options.hasRevision()) return wholeNumber(options.getRevision(), 'expected revision');
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream-exists';
  throw invalidArgument('The request does not say which revision of the stream it expects.');
}
