import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AccessDeniedError,
  InvalidTransactionError,
  jsonEvent,
  MaxAppendSizeExceededError,
  NotLeaderError,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionFailedError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  RequiredMetadataPropertyMissingError,
  StreamDeletedError,
  UnknownError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { StoreFullError } from '@huiyin/event-store';
import type { Access } from '../authorization/access.ts';
import { serve, type Served } from '../testing/served.ts';
import * as exceptions from './exceptions.ts';
import { invalidArgument } from './rpc-error.ts';

describe('An error, as the official client gets it', () => {
  let served: Served;
  let thrown: unknown;
  const logged: object[] = [];
  const access: Access = {
    check: () => Promise.reject(thrown as Error),
    checkAdministrator: () => Promise.reject(thrown as Error),
  };
  beforeEach(async () => {
    logged.length = 0;
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (details: object) => logged.push(details),
    };
    served = await serve({ access, log });
  });
  afterEach(() => served.close());

  const failure = (error: unknown): Promise<Error> => {
    thrown = error;
    return served.client.deleteStream('s').then(
      () => Promise.reject(new Error('It did not fail.')),
      (error: Error) => error,
    );
  };

  it.each([
    [
      exceptions.wrongExpectedVersion('s', 3, 5),
      WrongExpectedVersionError,
      { streamName: 's', expectedVersion: 3n, actualVersion: 5n },
    ],
    [exceptions.streamDeleted('s'), StreamDeletedError, { streamName: 's' }],
    [exceptions.accessDenied(), AccessDeniedError, {}],
    [
      exceptions.notLeader('db.example', 2113),
      NotLeaderError,
      { leader: { address: 'db.example', port: 2113 } },
    ],
    [exceptions.invalidTransaction('Nonsense.'), InvalidTransactionError, {}],
    [exceptions.maximumAppendSizeExceeded(7), MaxAppendSizeExceededError, { maxAppendSize: 7 }],
    [
      exceptions.missingRequiredMetadataProperty(['type', 'content-type']),
      RequiredMetadataPropertyMissingError,
      { requiredMetadataProperties: ['type', 'content-type'] },
    ],
    [
      exceptions.persistentSubscriptionFailed('s', 'g', 'No reason.'),
      PersistentSubscriptionFailedError,
      { streamName: 's', groupName: 'g', reason: 'No reason.' },
    ],
    [
      exceptions.persistentSubscriptionDoesNotExist('s', 'g'),
      PersistentSubscriptionDoesNotExistError,
      { streamName: 's', groupName: 'g' },
    ],
    [
      exceptions.persistentSubscriptionExists('s', 'g'),
      PersistentSubscriptionExistsError,
      { streamName: 's', groupName: 'g' },
    ],
    [
      exceptions.persistentSubscriptionDropped('s', 'g'),
      PersistentSubscriptionDroppedError,
      { streamName: 's', groupName: 'g' },
    ],
    [
      exceptions.maximumSubscribersReached('s', 'g'),
      PersistentSubscriptionMaximumSubscribersReachedError,
      { streamName: 's', groupName: 'g' },
    ],
    // This release of the client has no type for what another field than the trailer tells.
    [invalidArgument('Nonsense.'), UnknownError, {}],
    [new StoreFullError('events.db'), UnknownError, {}],
  ])('has its type and says what it is about: %s', async (error, type, data) => {
    const received = await failure(error);
    expect(received).toBeInstanceOf(type);
    expect(received).toMatchObject(data);
    expect(logged).toEqual([]);
  });

  it('may speak of things with any name', async () => {
    const name = '客诉 100%\n\ud800';
    const received = await failure(exceptions.streamDeleted(name));
    expect(received).toBeInstanceOf(StreamDeletedError);
    expect(decodeURIComponent((received as StreamDeletedError).streamName)).toBe('客诉 100%\n\ufffd');
  });

  it('that nobody foresaw says nothing but where to look it up', async () => {
    const received = await failure(new TypeError('secret: 12345'));
    expect(received).toBeInstanceOf(UnknownError);
    expect(received.message).not.toContain('12345');
    const [incident] = /[0-9a-f-]{36}/.exec(received.message) ?? [];
    expect(logged).toMatchObject([{ incident, path: '/event_store.client.streams.Streams/Delete' }]);
    expect(logged[0]).toHaveProperty('err.message', 'secret: 12345');
  });

  it('is told for an append like for anything else', async () => {
    thrown = exceptions.accessDenied();
    const event = jsonEvent({ type: 'Noted', data: {} });
    await expect(served.client.appendToStream('s', event)).rejects.toThrow(AccessDeniedError);
  });
});
