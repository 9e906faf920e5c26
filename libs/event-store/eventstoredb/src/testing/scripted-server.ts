import { randomUUID } from 'node:crypto';
import { Metadata, Server, ServerCredentials, type ServiceError } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import grpc, { type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import wire from '@eventstore/db-client/generated/streams_pb.js';

/** A server that says what a test wants it to: for answers that ours never gives. */
export class ScriptedServer {
  readonly port: number;
  readonly #server: Server;

  static async open(streams: Partial<IStreamsServer>): Promise<ScriptedServer> {
    const server = new Server();
    server.addService(grpc.StreamsService, streams as IStreamsServer);
    server.addService(features.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: (error: null, methods: unknown) => void) =>
        answer(null, supported()),
    });
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      );
    });
    return new ScriptedServer(server, port);
  }

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  close(): void {
    this.#server.forceShutdown();
  }
}

/** A failure of a call as gRPC carries it. */
export function failure(code: number, details: string, trailers: Readonly<Record<string, string>> = {}) {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  const error: ServiceError = Object.assign(new Error(details), { code, details, metadata });
  return error;
}

function supported() {
  const [, service = '', name = ''] = grpc.StreamsService.batchAppend.path.toLowerCase().split('/');
  const method = new featureMessages.SupportedMethod().setServiceName(service).setMethodName(name);
  return new featureMessages.SupportedMethods().setMethodsList([method]);
}

/** A message that carries an event of no special meaning at this position. */
export function eventAt(position: string, data = '{}', id: string = randomUUID()) {
  const event = new wire.ReadResp.ReadEvent.RecordedEvent()
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setStreamRevision('0')
    .setData(Buffer.from(data))
    .setId(new shared.UUID().setString(id));
  event.getMetadataMap().set('type', 'NoteTaken').set('content-type', 'application/json').set('created', '0');
  return new wire.ReadResp().setEvent(new wire.ReadResp.ReadEvent().setEvent(event));
}

/** What a subscription begins with. */
export const confirmation = () =>
  new wire.ReadResp().setConfirmation(new wire.ReadResp.SubscriptionConfirmation());
