import type { Clock, EventStore } from '@huiyin/event-store';
import type { Address } from './gossip/address.ts';
import { gossipService } from './gossip/gossip-service.ts';
import { LinkProjections, type ProjectionStatus } from './links/link-projections.ts';
import { LinkStreams } from './links/link-streams.ts';
import { LinkResolver } from './links/resolve-link.ts';
import { refuseLinkStreams, StreamsWithLinks } from './links/with-links.ts';
import { SILENT, type Log } from './log.ts';
import { OpenedParts } from './opened-parts.ts';
import { projectionsService } from './projections/projections-service.ts';
import {
  openPersistentSubscriptions,
  type PersistentSubscriptionsOptions,
} from './persistent-subscriptions/open-persistent-subscriptions.ts';
import type { GroupInspection } from './persistent-subscriptions/statistics/group-info.ts';
import type { Service } from './rpc/service.ts';
import { openSecurity, refuseToBeExposed, type SecurityOptions } from './security.ts';
import { SERVER_VERSION, serverFeaturesService } from './server-features/server-features-service.ts';
import { LiveTail, type LiveTailOptions } from './streams/live-tail.ts';
import { StoreStreams } from './streams/store-streams.ts';
import { streamsService } from './streams/streams-service.ts';
import { GrpcServer } from './transport/grpc-server.ts';
import { HttpServer } from './transport/http-server.ts';
import { Listener } from './transport/listener.ts';

export interface EndpointOptions extends SecurityOptions {
  /** What is put behind the protocol. It stays its owner's: closing the endpoint leaves it open. */
  readonly store: EventStore;
  /**
   * Where the endpoint keeps what is its own, and no other process writes. Without it nothing is kept, and there are no
   * system projections.
   */
  readonly directory?: string;
  /** Where to listen. Default: the loopback interface; port 0 is a free one. */
  readonly listen?: { readonly host?: string; readonly port?: number };
  /** Where clients are told to connect; by default to where they asked. */
  readonly advertise?: Address;
  /** How much of the log's end is kept in memory for subscriptions. */
  readonly tail?: LiveTailOptions;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Other parts of persistent subscriptions than the usual ones: a test puts faulty ones in. */
  readonly subscriptionParts?: PersistentSubscriptionsOptions['parts'];
}

export interface EndpointStatus {
  readonly state: 'serving' | 'closing' | 'closed';
  readonly connections: number;
  /** Calls under way, subscriptions included. */
  readonly calls: number;
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** For EventStoreDB's clients on this machine. */
  readonly connectionString: string;
  status(): EndpointStatus;
  /** How the persistent subscriptions are doing: lag, what is parked and why, what is in the way. */
  subscriptionGroups(): Promise<readonly GroupInspection[]>;
  /** How the system projections are doing: how far they have come, and what is in the way. */
  systemProjections(): readonly ProjectionStatus[];
  /**
   * Takes no new calls, ends subscriptions, and lets everything else finish for so many milliseconds.
   * Idempotent.
   *
   * @param grace default 5,000.
   */
  close(grace?: number): Promise<void>;
}

/**
 * The largest message taken, in bytes. Official clients put up to 3 MiB into one; an append that is too large is better told
 * so by its own error, which needs its message.
 */
const MESSAGE_LIMIT = 8 * 1024 * 1024;

/** The most that messages take in memory that are still coming in, in bytes. */
const UNFINISHED_LIMIT = 256 * 1024 * 1024;

/**
 * Puts EventStoreDB's gRPC protocol in front of an event store.
 *
 * @throws ExposedEndpointError when it should listen beyond this machine without TLS and credentials.
 */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const opened = new OpenedParts();
  try {
    return await serve(options, opened);
  } catch (error) {
    // A port in use, a file that isn't there: nothing is left open.
    await opened.close();
    throw error;
  }
}

async function serve(options: EndpointOptions, opened: OpenedParts): Promise<Endpoint> {
  const { store, clock = Date.now, log = SILENT } = options;
  const { host = '127.0.0.1', port = 0 } = options.listen ?? {};
  refuseToBeExposed(host, options);

  const closing = new AbortController();
  const tail = opened.add(await LiveTail.open(store, options.tail), (part) => part.close());
  const security = opened.add(
    openSecurity(options, { store, tail, log, renewed: (identity) => listener.renew(identity) }),
    (part) => part.close(),
  );
  const { access } = security;
  const ownStreams = new StoreStreams(store, tail);
  const { directory } = options;
  const projections = opened.add(
    directory === undefined ? undefined : await LinkProjections.open(store, { directory, log }),
    (part) => part?.close(),
  );
  const linkStreams = projections && new LinkStreams(store, projections, clock);
  const links = new LinkResolver(store, linkStreams);
  const source = linkStreams ? new StreamsWithLinks(ownStreams, linkStreams) : ownStreams;
  const services: Service[] = [
    streamsService({
      store,
      tail,
      access,
      source,
      links,
      checkWritable: linkStreams ? refuseLinkStreams : () => undefined,
    }),
    gossipService({ advertised: options.advertise, local: () => ({ host, port: listener.port }), clock }),
  ];
  if (projections) services.push(projectionsService({ store, projections, access }));
  const subscriptions = opened.add(
    await openPersistentSubscriptions({
      ...{ store, tail, links, access, directory, clock, log, parts: options.subscriptionParts },
      streams: source,
    }),
    (part) => part.close(),
  );
  services.push(subscriptions.service);
  services.push(serverFeaturesService(services));

  let state: EndpointStatus['state'] = 'serving';
  const http = new HttpServer({
    isReady: () => state === 'serving',
    info: () => ({ esVersion: SERVER_VERSION, state: 'leader' }),
  });
  const grpc = new GrpcServer(services, {
    log,
    authenticate: security.authenticate,
    messageLimit: MESSAGE_LIMIT,
    unfinishedLimit: UNFINISHED_LIMIT,
    other: (stream, headers) => http.answer(stream, headers),
    closing: closing.signal,
  });
  const listener = await Listener.open({
    host,
    port,
    tls: security.tls,
    http2: (socket) => grpc.accept(socket),
    http1: (socket) => http.accept(socket),
  });

  const close = async (grace: number) => {
    state = 'closing';
    closing.abort();
    const disconnected = listener.stop();
    grpc.stop(grace);
    await within(grace, disconnected);
    grpc.destroy();
    listener.destroy();
    await opened.close();
    state = 'closed';
  };
  let closed: Promise<void> | undefined;
  return {
    host,
    port: listener.port,
    connectionString: `esdb://${inUrl(host)}:${listener.port}?tls=${security.tls !== undefined}`,
    status: () => ({ state, connections: listener.connections, calls: grpc.calls }),
    subscriptionGroups: () => subscriptions.inspect(),
    systemProjections: () => projections?.list() ?? [],
    close: (grace = 5_000) => (closed ??= close(grace)),
  };
}

/** Resolves with the promise, but no later than after so many milliseconds. */
async function within(milliseconds: number, promise: Promise<void>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([promise, over]);
  clearTimeout(timer);
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
