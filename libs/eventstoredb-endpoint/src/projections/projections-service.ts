import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import messages from '@eventstore/db-client/generated/projections_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import struct from 'google-protobuf/google/protobuf/struct_pb.js';
import type { EventStore } from '@huiyin/event-store';
import type { Access } from '../authorization/access.ts';
import type { LinkProjections, ProjectionStatus } from '../links/link-projections.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { invalidArgument, RpcError } from '../rpc/rpc-error.ts';
import { service, type Service } from '../rpc/service.ts';
import { Status } from '../rpc/status.ts';
import { projectionDetails } from './projection-details.ts';

/** What the Projections service works with. */
export interface ProjectionParts {
  readonly store: EventStore;
  readonly projections: LinkProjections;
  readonly access: Access;
}

/** A request about one projection. */
interface Named {
  getName(): string;
}

/**
 * event_store.client.projections.Projections, for the system projections: they can be looked at, stopped, started and
 * built again. Others can't be made: a projection of somebody's own is a subscription in a program of their own.
 */
export function projectionsService({ store, projections: system, access }: ProjectionParts): Service {
  /** Lets administrators in, and finds the projection that they mean. */
  async function meant(options: Named | undefined, call: CallContext): Promise<ProjectionStatus> {
    await access.checkAdministrator(call.user);
    if (options === undefined) throw invalidArgument('The request names no projection.');
    const found = system.list().find(({ name }) => name === options.getName());
    if (found === undefined) throw notFound(options.getName());
    return found;
  }

  return service(projections.ProjectionsService, {
    statistics: async (request, responses, call) => {
      const options = request.getOptions();
      const wanted = options?.hasName()
        ? [await meant(options, call)]
        : await access.checkAdministrator(call.user).then(() => (wantsThese(options) ? system.list() : []));
      const head = await store.head();
      for (const status of wanted) {
        responses.write(new messages.StatisticsResp().setDetails(projectionDetails(status, head)));
      }
    },
    state: async (request, call) => {
      await meant(request.getOptions(), call);
      return new messages.StateResp().setState(nothing());
    },
    result: async (request, call) => {
      await meant(request.getOptions(), call);
      return new messages.ResultResp().setResult(nothing());
    },
    enable: async (request, call) => {
      const { name } = await meant(request.getOptions(), call);
      await system.choose(name, 'running');
      return new messages.EnableResp();
    },
    disable: async (request, call) => {
      const options = request.getOptions();
      const { name } = await meant(options, call);
      // Without writing a checkpoint means at once. Here both are: what is linked is a checkpoint by itself.
      await system.choose(name, options?.getWriteCheckpoint() ? 'stopped' : 'aborted');
      return new messages.DisableResp();
    },
    reset: async (request, call) => {
      const { name } = await meant(request.getOptions(), call);
      await system.reset(name);
      return new messages.ResetResp();
    },
    restartSubsystem: async (_, call) => {
      await access.checkAdministrator(call.user);
      await system.restart();
      return new shared.Empty();
    },
    create: async (_, call) => {
      await access.checkAdministrator(call.user);
      throw onlySystemProjections('made');
    },
    update: async (request, call) => {
      await meant(request.getOptions(), call);
      throw onlySystemProjections('changed');
    },
    delete: async (request, call) => {
      await meant(request.getOptions(), call);
      throw onlySystemProjections('deleted');
    },
  });
}

/** All and continuous ones: what the system projections are. There are no one-time and no transient ones. */
function wantsThese(
  options: InstanceType<typeof messages.StatisticsReq.Options> | undefined,
): boolean | undefined {
  return options?.hasAll() || options?.hasContinuous();
}

/** Links are all that they make: they keep no state and come to no result. */
function nothing(): InstanceType<typeof struct.Value> {
  return new struct.Value().setStructValue(new struct.Struct());
}

function notFound(name: string): RpcError {
  return new RpcError(
    Status.NOT_FOUND,
    `There is no projection ${name}: here are the system projections only.`,
  );
}

function onlySystemProjections(what: string): RpcError {
  return new RpcError(
    Status.UNIMPLEMENTED,
    `Projections can't be ${what} here: only EventStoreDB's system projections run, and no JavaScript of others. ` +
      'Subscribe to $all, or to a stream of the system projections, and keep the result in a database of your own.',
  );
}
