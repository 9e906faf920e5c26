import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import { streamNameOf } from '../../requests/stream-name.ts';
import { invalidArgument } from '../../rpc/rpc-error.ts';
import { ALL } from '../definition/group-definition.ts';

/** The options of requests that are about one group, as far as they say which. */
interface NamingOptions {
  hasAll(): boolean;
  getStreamIdentifier(): StreamIdentifier | undefined;
  getGroupName(): string;
}

/** Which group a request is about. */
export interface GroupName {
  /** Name of the stream, or `$all`. */
  readonly stream: string;
  readonly group: string;
}

/** @throws RpcError INVALID_ARGUMENT when it doesn't say. */
export function groupNameOf(options: NamingOptions | undefined): GroupName {
  if (options === undefined) throw invalidArgument('The request says nothing of which group it is about.');
  const stream = options.hasAll() ? ALL : streamNameOf(options.getStreamIdentifier());
  return { stream, group: checkedGroup(options.getGroupName()) };
}

/** @throws RpcError INVALID_ARGUMENT when no group can have this name. */
export function checkedGroup(group: string): string {
  if (group === '') throw invalidArgument('The request names no group.');
  return group;
}
