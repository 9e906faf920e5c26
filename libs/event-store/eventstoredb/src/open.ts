import { LARGEST_APPEND, StoreUnavailableError, type Clock } from '@huiyin/event-store';
import { BackOff, pause } from './connection/back-off.ts';
import { CallFault } from './connection/call-fault.ts';
import { parseConnectionString } from './connection/connection-string.ts';
import { Connection } from './connection/connection.ts';
import { refusalOf } from './connection/refusal.ts';
import { EventStoreDbStore } from './event-store-db-store.ts';
import { SILENT, type Log } from './log.ts';
import { readPage } from './reading/page.ts';
import { logRequest } from './reading/read-request.ts';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tls=true`, `esdb+discover://…` for a cluster, or the same with `kurrentdb`. */
  readonly connectionString: string;
  /** Told of outages, lost subscriptions and their ends. Default: nobody. */
  readonly log?: Log;
  /** Tells since when something lasts. Default: the system's clock. */
  readonly clock?: Clock;
  /** Milliseconds that opening waits for a server to answer. Default: 10,000. */
  readonly connectTimeout?: number;
  /** Milliseconds that a request waits for a server that has stopped answering. Default: 20,000. */
  readonly retryFor?: number;
  /** Milliseconds after which a subscription that delivers nothing is looked after. Default: 10,000. */
  readonly stallAfter?: number;
  /** The most that the server takes in one append, in bytes: EventStoreDB's `MaxAppendSize`. Default: 1 MiB. */
  readonly largestAppend?: number;
}

/**
 * Connects to a server that speaks EventStoreDB's protocol, and shows that it can be read.
 *
 * @throws ConnectionStringError when the connection string can't be understood.
 * @throws StoreAccessDeniedError when the server doesn't let this user read its log.
 * @throws StoreUnavailableError when nothing answers in time.
 */
export async function openEventStoreDb({
  connectionString,
  log = SILENT,
  clock = Date.now,
  connectTimeout = 10_000,
  retryFor = 20_000,
  stallAfter = 10_000,
  largestAppend = LARGEST_APPEND,
}: EventStoreDbOptions): Promise<EventStoreDbStore> {
  const settings = parseConnectionString(connectionString);
  const connection = new Connection(settings);
  const { place } = connection;
  if (settings.credentials !== undefined && settings.options.tls === false) {
    log.warn({ place }, 'Without TLS no credentials are sent: they could be read on the way.');
  }
  try {
    await connect(connection, connectTimeout, log);
  } catch (error) {
    await connection.close();
    throw error;
  }
  log.info({ place }, 'Connected to the event store.');
  return new EventStoreDbStore({ connection, log, clock, retryFor, stallAfter, largestAppend });
}

/** Resolves when the log could be read. */
async function connect(connection: Connection, timeout: number, log: Log): Promise<void> {
  const { place } = connection;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeout);
  const backOff = new BackOff();
  let attempts = 0;
  let latest = new CallFault('timeout', `No answer within ${timeout} ms.`, false);
  try {
    while (!limit.signal.aborted) {
      const outcome = await Promise.race([tryToRead(connection), aborted(limit.signal)]);
      if (outcome === 'read') return;
      if (outcome !== 'aborted') {
        if (attempts++ === 0) log.warn({ place, error: outcome.message }, 'Waiting for the event store.');
        latest = outcome;
      }
      await pause(backOff.next(), limit.signal);
    }
    throw new StoreUnavailableError(place, 'not-done', latest);
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

/** @throws StoreAccessDeniedError, StoreClosedError */
async function tryToRead(connection: Connection): Promise<'read' | CallFault> {
  try {
    await readPage(connection, logRequest({ from: 'end', backwards: true, count: 1 }));
    return 'read';
  } catch (error) {
    if (!(error instanceof CallFault)) throw error;
    const refusal = refusalOf(error, { place: connection.place, stream: '$all' });
    if (refusal !== error) throw refusal;
    return error;
  }
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('aborted')));
}
