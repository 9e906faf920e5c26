import messages, { type CreateReq, type UpdateReq } from '@eventstore/db-client/generated/persistent_pb.js';
import { streamNameOf } from '../../requests/stream-name.ts';
import { isLargest, wholeNumber } from '../../requests/whole-number.ts';
import { invalidArgument } from '../../rpc/rpc-error.ts';
import type { GroupChange } from '../definition/group-change.ts';
import { ALL, type FilterSettings, type StartFrom } from '../definition/group-definition.ts';
import { checkedGroup } from './group-name.ts';
import { groupSettingsOf } from './group-settings-request.ts';

type Options = CreateReq.Options | UpdateReq.Options;

/**
 * The group that a request to create or update is about, and what it's to be.
 *
 * @throws RpcError INVALID_ARGUMENT, or as `groupSettingsOf` does.
 */
export function groupChangeOf(options: Options | undefined): GroupChange {
  if (options === undefined) throw invalidArgument('The request has no options.');
  const group = checkedGroup(options.getGroupName());
  const all = options.getAll();
  const stream = all === undefined ? namedStream(options) : ALL;
  const settings = groupSettingsOf(options.getSettings(), { stream, group });
  if (all === undefined) return { stream, group, settings, startFrom: startInStream(options) };
  const filter = all instanceof messages.CreateReq.AllOptions ? all.getFilter() : undefined;
  return {
    ...{ stream, group, settings, startFrom: startInLog(all) },
    ...(filter && { filter: filterSettings(filter) }),
  };
}

function namedStream(options: Options): string {
  const stream = streamNameOf(options.getStream()?.getStreamIdentifier() ?? options.getStreamIdentifier());
  if (stream === ALL) throw invalidArgument(`${ALL} is no stream: ask for the group with the option for it.`);
  return stream;
}

function startInStream(options: Options): StartFrom {
  const stream = options.getStream();
  if (stream?.hasStart()) return 'start';
  if (stream?.hasEnd()) return 'end';
  // Older clients, Node's among them, say it in the settings, in a field that means the end by the largest number.
  const revision = stream?.hasRevision()
    ? stream.getRevision()
    : (options.getSettings()?.getRevision() ?? '0');
  return placeOf(revision, 'revision to start from');
}

function startInLog(all: CreateReq.AllOptions | UpdateReq.AllOptions): StartFrom {
  if (all.hasStart()) return 'start';
  if (all.hasEnd()) return 'end';
  const position = all.getPosition();
  if (position === undefined) throw invalidArgument('The request does not say where the group begins.');
  return placeOf(position.getCommitPosition(), 'position to start from');
}

function placeOf(decimals: string, what: string): StartFrom {
  if (isLargest(decimals)) return 'end';
  return wholeNumber(decimals, what) || 'start';
}

function filterSettings(options: CreateReq.AllOptions.FilterOptions): FilterSettings {
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (expression === undefined) throw invalidArgument('The filter says neither stream nor type.');
  return {
    on: byStream === undefined ? 'type' : 'stream',
    prefixes: expression.getPrefixList(),
    regex: expression.getRegex(),
  };
}
