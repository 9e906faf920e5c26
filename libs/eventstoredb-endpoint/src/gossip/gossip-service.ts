import { randomUUID } from 'node:crypto';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import messages from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Clock } from '@huiyin/event-store';
import { service, type Handlers, type Service } from '../rpc/service.ts';
import { hostAndPort, type Address } from './address.ts';

/** What the endpoint tells of itself. */
export interface GossipOptions {
  /** Where clients are to connect; by default to where they asked. */
  readonly advertised: Address | undefined;
  /** Where the endpoint listens. */
  readonly local: () => Address;
  readonly clock: Clock;
}

/** event_store.client.gossip.Gossip: a cluster of one, its leader, alive. */
export function gossipService({ advertised, local, clock }: GossipOptions): Service {
  const instance = new shared.UUID().setString(randomUUID());
  const handlers: Handlers<typeof gossip.GossipService> = {
    read: async (_, { authority }) => {
      const { host, port } = advertised ?? hostAndPort(authority, local().port) ?? local();
      const member = new messages.MemberInfo()
        .setInstanceId(instance)
        // Ticks of 100 ns, as everywhere in the protocol.
        .setTimeStamp(`${clock()}0000`)
        .setState(messages.MemberInfo.VNodeState.LEADER)
        .setIsAlive(true)
        .setHttpEndPoint(new messages.EndPoint().setAddress(host).setPort(port));
      return new messages.ClusterInfo().setMembersList([member]);
    },
  };
  // Clients ask where to connect before they say who they are.
  return service(gossip.GossipService, handlers, { open: true });
}
