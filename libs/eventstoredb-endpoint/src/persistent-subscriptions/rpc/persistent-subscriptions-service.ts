import generated from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import messages, { type ListReq } from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { streamNameOf } from '../../requests/stream-name.ts';
import { wholeNumber } from '../../requests/whole-number.ts';
import { persistentSubscriptionDoesNotExist } from '../../rpc/exceptions.ts';
import { invalidArgument } from '../../rpc/rpc-error.ts';
import { service, type Service } from '../../rpc/service.ts';
import { ALL } from '../definition/group-definition.ts';
import { groupChangeOf } from './group-change-request.ts';
import { groupNameOf } from './group-name.ts';
import { read } from './read.ts';
import type { ServiceParts } from './service-parts.ts';
import { subscriptionInfo } from './subscription-info.ts';

/**
 * event_store.client.persistent_subscriptions.PersistentSubscriptions. Groups are administrators' business;
 * subscribing to one is for whoever may read what it reads.
 */
export function persistentSubscriptionsService(parts: ServiceParts): Service {
  const { groups, access } = parts;
  return service(generated.PersistentSubscriptionsService, {
    read: read(parts),
    create: async (request, { user }) => {
      await access.checkAdministrator(user);
      await groups.create(groupChangeOf(request.getOptions()), user?.name ?? '');
      return new messages.CreateResp();
    },
    update: async (request, { user }) => {
      await access.checkAdministrator(user);
      await groups.update(groupChangeOf(request.getOptions()), user?.name ?? '');
      return new messages.UpdateResp();
    },
    delete: async (request, { user }) => {
      await access.checkAdministrator(user);
      const { stream, group } = groupNameOf(request.getOptions());
      await groups.delete(stream, group, user?.name ?? '');
      return new messages.DeleteResp();
    },
    getInfo: async (request, { user }) => {
      await access.checkAdministrator(user);
      const { stream, group } = groupNameOf(request.getOptions());
      return new messages.GetInfoResp().setSubscriptionInfo(
        subscriptionInfo(await groups.group(stream, group).info()),
      );
    },
    replayParked: async (request, { user }) => {
      await access.checkAdministrator(user);
      const options = request.getOptions();
      const { stream, group } = groupNameOf(options);
      const count = options?.hasStopAt() ? wholeNumber(options.getStopAt(), 'number to stop at') : Infinity;
      await groups.group(stream, group).replayParked(count);
      return new messages.ReplayParkedResp();
    },
    list: async (request, { user }) => {
      await access.checkAdministrator(user);
      const stream = streamOf(request.getOptions());
      const listed = groups.list(stream);
      if (stream !== undefined && listed.length === 0) throw persistentSubscriptionDoesNotExist(stream, '');
      const infos = await Promise.all(listed.map((group) => group.info()));
      return new messages.ListResp().setSubscriptionsList(infos.map(subscriptionInfo));
    },
    restartSubsystem: async (_request, { user }) => {
      await access.checkAdministrator(user);
      await groups.restart();
      return new shared.Empty();
    },
  });
}

/** The stream whose groups are asked for; nothing where all are. */
function streamOf(options: ListReq.Options | undefined): string | undefined {
  if (options?.hasListAllSubscriptions()) return undefined;
  const only = options?.getListForStream();
  if (only === undefined) throw invalidArgument('The request does not say which groups to list.');
  return only.hasAll() ? ALL : streamNameOf(only.getStream());
}
