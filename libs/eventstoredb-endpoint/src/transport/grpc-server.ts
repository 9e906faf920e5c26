import { Server, ServerCredentials, type UntypedHandleCall } from '@grpc/grpc-js';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import type { Service } from '../rpc/service.ts';
import type { CallSettings } from './call.ts';
import { Calls } from './calls.ts';
import { lookFirst } from './first-look.ts';
import { widenWindows } from './flow-control.ts';
import { heedLongDeadlines } from './long-deadlines.ts';
import { methodsOf } from './methods.ts';
import { RequestBudget } from './request-budget.ts';

/** Calls at the same time on one connection; clients wait with more. */
const CONCURRENT_CALLS = 1_000;

/** In megabytes; Node's default of 10 is less than what a thousand subscriptions may have in line. */
const SESSION_MEMORY = 512;

/** Milliseconds before the end in which calls that can't be finished are told so. */
const LAST_WORDS = 100;

const asItIs = (bytes: Buffer): Buffer => bytes;

export interface GrpcServerSettings extends CallSettings {
  /** The largest message taken, in bytes. */
  readonly messageLimit: number;
  /** Most bytes of messages that aren't whole yet, of all calls together. */
  readonly unfinishedLimit: number;
  /** Answers what is by HTTP/2 and not gRPC; false where it doesn't. */
  readonly other: (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => boolean;
}

/**
 * gRPC on connections that others accept. Messages pass grpc-js as bytes: they are decoded where the call is served, so that
 * one that can't be is the client's fault and not an internal error.
 */
export class GrpcServer {
  readonly #server: Server;
  readonly #injector: ReturnType<Server['createConnectionInjector']>;
  readonly #calls: Calls;

  constructor(services: readonly Service[], settings: GrpcServerSettings) {
    this.#calls = new Calls(settings);
    this.#server = new Server({
      interceptors: [new RequestBudget(settings.unfinishedLimit).interceptor],
      'grpc.max_receive_message_length': settings.messageLimit,
      'grpc.max_send_message_length': -1,
      'grpc.max_concurrent_streams': CONCURRENT_CALLS,
      'grpc-node.max_session_memory': SESSION_MEMORY,
      // Connections whose other end is gone, or never spoke HTTP/2 beyond its first line.
      'grpc.keepalive_time_ms': 60_000,
      'grpc.keepalive_timeout_ms': 20_000,
    });
    for (const method of methodsOf(services)) {
      const { type, serve } = this.#calls.handler(method);
      this.#server.register(method.path, serve as UntypedHandleCall as never, asItIs, asItIs, type);
    }
    this.#injector = this.#server.createConnectionInjector(ServerCredentials.createInsecure());
    widenWindows(this.#server);
    lookFirst(this.#server, (stream, headers) => {
      heedLongDeadlines(headers);
      return settings.other(stream, headers);
    });
  }

  /** Calls under way. */
  get calls(): number {
    return this.#calls.count;
  }

  /** Takes over a connection whose client speaks HTTP/2. */
  accept(socket: Duplex): void {
    this.#injector.injectConnection(socket);
  }

  /**
   * Takes no new calls; connections are closed as soon as they have none under way, or after so many milliseconds.
   */
  stop(grace: number): void {
    // Not `tryShutdown`: on Node 24 it says that it's done before the calls are.
    this.#injector.drain(grace);
    setTimeout(() => this.#calls.cutOff(), Math.max(0, grace - LAST_WORDS)).unref();
  }

  /** Ends what is still under way. */
  destroy(): void {
    this.#injector.destroy();
    this.#server.forceShutdown();
  }
}
