import type { ExpectedRevision } from '@huiyin/event-store';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { AppendOptions } from '../wire/append-options.ts';
import { streamName } from './stream-name.ts';
import { wholeNumber } from './whole-number.ts';

/** Where the events of an append go. */
export interface AppendTarget {
  readonly stream: string;
  readonly expected: ExpectedRevision;
}

/** @throws RpcError INVALID_ARGUMENT when the options are missing, or name no stream or nothing to expect of it. */
export function appendTarget(options: AppendOptions | undefined): AppendTarget {
  if (options === undefined) throw invalidArgument('The first message of an append holds its options.');
  const stream = streamName(options.stream);
  const { expected } = options;
  if (expected === undefined) {
    throw invalidArgument('The append does not say which revision of the stream it expects.');
  }
  return {
    stream,
    expected: typeof expected === 'number' ? wholeNumber(expected, 'expected revision') : expected,
  };
}
