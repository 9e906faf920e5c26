import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Position } from '@huiyin/event-store';
import { streamNameOf } from '../requests/stream-name.ts';
import { isLargest, wholeNumber } from '../requests/whole-number.ts';
import { invalidArgument } from '../rpc/rpc-error.ts';
import type { UuidForm } from '../wire/uuid.ts';
import { filterOf, type Filter } from './filter.ts';

/** A place to read from: a revision or a position, or one of the ends. */
export type From = number | 'start' | 'end';

/** What is read: one stream from a revision on, or the whole log from a position on. */
export type ReadTarget =
  | { readonly kind: 'stream'; readonly stream: string; readonly from: From }
  | { readonly kind: 'all'; readonly from: From | Position };

/** A filter with how often its subscription tells how far it has got. */
export interface FilterRequest {
  readonly matches: Filter;
  /** Events looked at between two checkpoints. */
  readonly checkpointInterval: number;
}

/** A request to read, understood. */
export interface ReadRequest {
  readonly target: ReadTarget;
  readonly direction: 'forwards' | 'backwards';
  readonly resolveLinks: boolean;
  /** How many events; or all that come. */
  readonly count: number | 'subscription';
  readonly filter: FilterRequest | undefined;
  readonly uuids: UuidForm;
  /** What the client knows of the protocol: from 1 on, the messages that tell a stream's first and last position. */
  readonly compatibility: number;
}

/** Events looked at between two checkpoints, times the client's multiplier, where it names no window. */
const WINDOW = 32;

/** @throws RpcError INVALID_ARGUMENT when something is missing, or can't be meant. */
export function readRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (options === undefined) throw invalidArgument('The request has no options.');
  const filter = options.getFilter();
  return {
    target: targetOf(options),
    direction: options.getReadDirection() === 0 ? 'forwards' : 'backwards',
    resolveLinks: options.getResolveLinks(),
    count: countOf(options),
    filter: filter && filterRequest(filter),
    uuids: uuidsOf(options),
    compatibility: options.getControlOption()?.getCompatibility() ?? 0,
  };
}

function targetOf(options: ReadReq.Options): ReadTarget {
  const stream = options.getStream();
  if (stream !== undefined) {
    const name = streamNameOf(stream.getStreamIdentifier());
    return { kind: 'stream', stream: name, from: revisionOf(stream) };
  }
  const all = options.getAll();
  if (all === undefined) throw invalidArgument('The request says neither a stream nor $all.');
  return { kind: 'all', from: positionOf(all) };
}

function revisionOf(options: ReadReq.Options.StreamOptions): From {
  if (options.hasRevision()) {
    const revision = options.getRevision();
    return isLargest(revision) ? 'end' : wholeNumber(revision, 'revision');
  }
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  throw invalidArgument('The request does not say which revision to begin at.');
}

function positionOf(options: ReadReq.Options.AllOptions): From {
  const position = options.getPosition();
  if (position !== undefined) {
    const commit = position.getCommitPosition();
    if (isLargest(commit)) return 'end';
    wholeNumber(position.getPreparePosition(), 'prepare position');
    return wholeNumber(commit, 'commit position');
  }
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  throw invalidArgument('The request does not say which position to begin at.');
}

function countOf(options: ReadReq.Options): number | 'subscription' {
  if (options.hasSubscription()) return 'subscription';
  // More than all there can ever be is all.
  if (options.hasCount()) return Number(options.getCount());
  throw invalidArgument('The request says neither how many events to read nor that it subscribes.');
}

function uuidsOf(options: ReadReq.Options): UuidForm {
  const option = options.getUuidOption();
  if (option?.hasString()) return 'string';
  if (option?.hasStructured()) return 'structured';
  throw invalidArgument('The request does not say how UUIDs are to be written (uuid_option).');
}

function filterRequest(options: ReadReq.Options.FilterOptions): FilterRequest {
  const multiplier = options.getCheckpointintervalmultiplier();
  if (multiplier === 0) throw invalidArgument('The checkpoint interval multiplier is at least 1.');
  if (options.hasMax() && options.getMax() === 0) throw invalidArgument('The search window is at least 1.');
  const window = options.hasMax() ? options.getMax() : WINDOW;
  return { matches: filterOf(options), checkpointInterval: window * multiplier };
}
