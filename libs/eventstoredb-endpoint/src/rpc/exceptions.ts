import type { ExpectedRevision } from '@huiyin/event-store';
import { RpcError } from './rpc-error.ts';
import { Status } from './status.ts';

/*
 * The errors that clients have types for. Each is told by its `exception` trailer; names and trailers are those that
 * the official clients look for.
 */

/** Of delete and tombstone; appends answer it in their response. */
export function wrongExpectedVersion(
  stream: string,
  expected: ExpectedRevision,
  actual: number | 'no-stream',
): RpcError {
  return exception(
    'wrong-expected-version',
    Status.FAILED_PRECONDITION,
    `Stream ${stream} is at ${actual}, not at ${expected} as expected.`,
    {
      'stream-name': stream,
      'expected-version': version(expected),
      'actual-version': version(actual),
    },
  );
}

export function streamDeleted(stream: string): RpcError {
  return exception('stream-deleted', Status.FAILED_PRECONDITION, `Stream ${stream} was deleted for good.`, {
    'stream-name': stream,
  });
}

export function accessDenied(message = 'Access denied.'): RpcError {
  return exception('access-denied', Status.PERMISSION_DENIED, message);
}

export function notLeader(host: string, port: number): RpcError {
  return exception('not-leader', Status.NOT_FOUND, `The leader is ${host}:${port}.`, {
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
}

export function invalidTransaction(message: string): RpcError {
  return exception('invalid-transaction', Status.INVALID_ARGUMENT, message);
}

/** @param limit the largest append, in bytes. */
export function maximumAppendSizeExceeded(limit: number): RpcError {
  return exception(
    'maximum-append-size-exceeded',
    Status.INVALID_ARGUMENT,
    `The append is larger than ${limit} bytes.`,
    { 'maximum-append-size': String(limit) },
  );
}

export function missingRequiredMetadataProperty(names: readonly string[]): RpcError {
  return exception(
    'missing-required-metadata-property',
    Status.INVALID_ARGUMENT,
    `The event's metadata lacks ${names.join(', ')}.`,
    { 'required-metadata-properties': names.join(',') },
  );
}

export function persistentSubscriptionFailed(stream: string, group: string, reason: string): RpcError {
  return exception('persistent-subscription-failed', Status.INTERNAL, reason, {
    ...ofGroup(stream, group),
    reason,
  });
}

export function persistentSubscriptionDoesNotExist(stream: string, group: string): RpcError {
  return exception(
    'persistent-subscription-does-not-exist',
    Status.NOT_FOUND,
    `Subscription group ${group} on stream ${stream} does not exist.`,
    ofGroup(stream, group),
  );
}

export function persistentSubscriptionExists(stream: string, group: string): RpcError {
  return exception(
    'persistent-subscription-exists',
    Status.ALREADY_EXISTS,
    `There is a subscription group ${group} of ${stream} already.`,
    ofGroup(stream, group),
  );
}

export function persistentSubscriptionDropped(stream: string, group: string): RpcError {
  return exception(
    'persistent-subscription-dropped',
    Status.CANCELLED,
    `The subscription group ${group} of ${stream} was dropped.`,
    ofGroup(stream, group),
  );
}

export function maximumSubscribersReached(stream: string, group: string): RpcError {
  return exception(
    'maximum-subscribers-reached',
    Status.FAILED_PRECONDITION,
    `The subscription group ${group} of ${stream} has as many subscribers as it may have.`,
    ofGroup(stream, group),
  );
}

function exception(
  name: string,
  status: Status,
  message: string,
  trailers: Readonly<Record<string, string>> = {},
): RpcError {
  return new RpcError(status, message, { exception: name, ...trailers });
}

function ofGroup(stream: string, group: string) {
  return { 'stream-name': stream, 'group-name': group };
}

/** Versions as the protocol has always numbered them: what is no revision is a negative number. */
function version(revision: ExpectedRevision): string {
  switch (revision) {
    case 'no-stream':
      return '-1';
    case 'any':
      return '-2';
    case 'stream-exists':
      return '-4';
    default:
      return String(revision);
  }
}
