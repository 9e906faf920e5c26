import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/persistent_pb.js';
import { OPEN_ACCESS } from '../../authorization/access.ts';
import { checkAccess } from '../../authorization/stream-access.ts';
import type { CallContext } from '../../rpc/call-context.ts';
import { invalidArgument, RpcError } from '../../rpc/rpc-error.ts';
import type { Duplex } from '../../rpc/service.ts';
import { subscriptionId } from '../definition/group-definition.ts';
import type { RunningGroup } from '../running/running-group.ts';
import type { Subscriber, SubscriberDetails } from '../running/subscriber.ts';
import { Connection, type MayFollow } from './connection.ts';
import { answerOf, subscribeRequestOf } from './read-request.ts';
import { subscriptionConfirmed } from './read-response.ts';
import type { ServiceParts } from './service-parts.ts';

/**
 * A subscriber's call: it says to which group, then answers the messages that it's given. It lasts until either
 * side ends it, or the group drops its subscribers.
 */
export function read({ groups, access }: ServiceParts): Duplex<ReadReq, ReadResp> {
  return async (requests, responses, call) => {
    const messages = requests[Symbol.asyncIterator]();
    const first = await messages.next();
    if (first.done) throw invalidArgument('The call has no message.');
    const { stream, group: name, bufferSize, uuids } = subscribeRequestOf(first.value);
    await checkAccess(access, call.user, 'read', stream);
    const group = groups.group(stream, name);
    const connection = new Connection(responses, uuids, access === OPEN_ACCESS ? undefined : follow(call));
    const subscriber = group.admit(detailsOf(call, bufferSize), connection);
    try {
      responses.write(subscriptionConfirmed(subscriptionId(stream, name)));
      group.connect(subscriber);
      await Promise.race([answers(messages, group, subscriber), connection.dropped, aborted(call.endless())]);
    } finally {
      group.leave(subscriber);
    }
  };

  function follow(call: CallContext): MayFollow {
    return async ({ event }) => {
      try {
        await checkAccess(access, call.user, 'read', event.stream);
        return true;
      } catch (error) {
        if (error instanceof RpcError) return false;
        throw error;
      }
    };
  }
}

async function answers(
  messages: AsyncIterator<ReadReq>,
  group: RunningGroup,
  subscriber: Subscriber,
): Promise<void> {
  for (let next = await messages.next(); !next.done; next = await messages.next()) {
    const { ids, refusal } = answerOf(next.value);
    if (refusal === undefined) group.acknowledge(subscriber, ids);
    else group.refuse(subscriber, ids, refusal.action, refusal.reason);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function detailsOf({ user, peer, connectionName }: CallContext, bufferSize: number): SubscriberDetails {
  return { bufferSize, user: user?.name ?? '', connectionName, from: peer };
}
