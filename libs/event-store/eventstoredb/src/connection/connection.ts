import { EventStoreDBClient, UnavailableError, type SingleNodeOptions } from '@eventstore/db-client';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { StoreClosedError } from '@huiyin/event-store';
import type { Readable } from 'node:stream';
import { faultOf } from './call-fault.ts';
import { channelSettings, clientSettings } from './client-settings.ts';
import { placeOf, type ConnectionSettings } from './connection-string.ts';

/** The generated client of the service that streams are read and written with. */
export type Streams = InstanceType<typeof grpc.StreamsClient>;

/** Connection name, credentials, whether only the leader may answer; and the deadline. */
export type CallArguments = Required<Parameters<Streams['batchAppend']>>;

/** A call that streams, with the channel that it goes over. */
export interface OpenCall<Call> {
  readonly call: Call;
  /** Ends the call and gives up its channel, which seems dead: whoever calls next gets another. */
  abandon(): void;
}

interface Cancellable extends Readable {
  cancel(): void;
}

const DEADLINE = 10_000;

/**
 * The official client, for its connection: where the server is, who leads the cluster, credentials, TLS, and a new
 * channel when one fails. The calls themselves are made here on the client's generated service, because its own
 * parse JSON and write it anew, so that bytes are lost; and because its batch append keeps what is pending in one
 * map of the module, so that one broken connection fails the appends of every other.
 *
 * What is used of it besides its constructor is protected. Its successor `@kurrent/kurrentdb-client` 1.3 has the same
 * members, and the same service in `generated/kurrentdb/protocols/v1`.
 */
export class Connection extends EventStoreDBClient {
  /** Where it leads to, without credentials. */
  readonly place: string;
  /** Milliseconds that an answer may take. */
  readonly deadline: number;
  readonly #requiresLeader: boolean;
  #channel: { close(): void } | undefined;
  #closed = false;

  /** @throws ConnectionStringError when a file that the settings name can't be read. */
  constructor(settings: ConnectionSettings) {
    super(
      clientSettings(settings) as SingleNodeOptions,
      channelSettings(settings.options),
      settings.credentials === undefined ? undefined : { ...settings.credentials },
    );
    this.place = placeOf(settings);
    this.deadline = settings.options.defaultDeadline ?? DEADLINE;
    // A follower's reads lag behind what the leader has acknowledged: only who asks for one gets them.
    this.#requiresLeader = (settings.options.nodePreference ?? 'leader') === 'leader';
    this.#holdChannel();
    this.#survivePoorTrailers();
  }

  /**
   * Begins a call that streams. `start` makes it and listens to it at once.
   *
   * @throws CallFault when there is no connection. @throws StoreClosedError
   */
  async open<Call extends Cancellable>(
    name: string,
    start: (streams: Streams, ...args: CallArguments) => Call,
  ): Promise<OpenCall<Call>> {
    this.ensureOpen();
    let via: Streams | undefined;
    const open = this.GRPCStreamCreator(grpc.StreamsClient, name, (streams: Streams) => {
      via = streams;
      return start(streams, ...this.#arguments(Infinity));
    });
    const call = await open().catch((error: unknown) => this.#fail(error, 'not-sent'));
    return {
      call,
      abandon: () => {
        call.cancel();
        if (via !== undefined) void this.handleError(via, new UnavailableError());
      },
    };
  }

  /** Makes a call with one answer. @throws CallFault, StoreClosedError */
  async ask<Answer>(
    name: string,
    send: (streams: Streams, args: CallArguments, answered: Answered<Answer>) => unknown,
  ): Promise<Answer> {
    this.ensureOpen();
    return this.execute(grpc.StreamsClient, name, (streams: Streams) =>
      this.#answer<Answer>(streams, (answered) => send(streams, this.#arguments(this.deadline), answered)),
    ).catch((error: unknown) => this.#fail(error, 'sent'));
  }

  /**
   * Asks the server what it can do: needs no permission, and shows that it answers.
   *
   * @returns paths of methods, in lower case.
   * @throws CallFault, never one that leaves something open. @throws StoreClosedError
   */
  async methods(): Promise<ReadonlySet<string>> {
    this.ensureOpen();
    const answer = await this.execute(features.ServerFeaturesClient, 'methods', (client: Features) =>
      this.#answer<SupportedMethods>(client, (answered) =>
        client.getSupportedMethods(new shared.Empty(), ...this.#arguments(this.deadline), answered),
      ),
    ).catch((error: unknown) => this.#fail(error, 'not-sent'));
    const paths = answer
      .getMethodsList()
      .map((method) => `/${method.getServiceName()}/${method.getMethodName()}`.toLowerCase());
    return new Set(paths);
  }

  /** @throws StoreClosedError */
  ensureOpen(): void {
    if (this.#closed) throw new StoreClosedError();
  }

  /** Ends every call and the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.dispose();
    this.#channel?.close();
  }

  /** A channel on which no answer comes in time is given up: it may be dead on one side. */
  async #answer<Answer>(via: Streams | Features, send: (answered: Answered<Answer>) => unknown) {
    try {
      return await answerOf(send);
    } catch (error) {
      if (faultOf(error).kind === 'timeout') void this.handleError(via, new UnavailableError());
      throw error;
    }
  }

  #fail(error: unknown, when: 'sent' | 'not-sent'): never {
    this.ensureOpen();
    throw when === 'sent' ? faultOf(error) : faultOf(error).notSent();
  }

  #arguments(patience: number): CallArguments {
    const deadline = patience === Infinity ? Infinity : Date.now() + patience;
    return this.callArguments({ requiresLeader: this.#requiresLeader }, { deadline });
  }

  /** The client never closes the channel that it has: remember it, and open none once this is closed. */
  #holdChannel(): void {
    const getChannel = this.getChannel;
    this.getChannel = async () => {
      this.ensureOpen();
      const channel = await getChannel();
      if (this.#closed) channel.close();
      this.#channel = channel;
      return channel;
    };
  }

  /** The client reads an error's trailers where nobody catches what it throws when one is missing. */
  #survivePoorTrailers(): void {
    const handleError = this.handleError;
    this.handleError = (streams, error) => handleError(streams, error).catch(() => undefined);
  }
}

type Features = InstanceType<typeof features.ServerFeaturesClient>;

type Answered<Answer> = (error: Error | null, answer: Answer) => void;

function answerOf<Answer>(send: (answered: Answered<Answer>) => unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    send((error, answer) => {
      if (error === null) resolve(answer);
      else reject(error);
    });
  });
}
