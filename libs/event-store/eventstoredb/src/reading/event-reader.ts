import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { StreamDeletedError, type Position, type RecordedEvent } from '@huiyin/event-store';
import { CallFault, type FaultKind } from '../connection/call-fault.ts';
import type { Connection } from '../connection/connection.ts';
import type { Patience } from '../connection/patience.ts';
import { refusalOf } from '../connection/refusal.ts';
import { readPage, type Page } from './page.ts';
import { logRequest, streamRequest, type PageRequest } from './read-request.ts';

/** The name that EventStoreDB gives the whole log. */
const ALL = '$all';

/** What a server may answer to a read instead of events; anything else is a fault. */
const REFUSALS: ReadonlySet<FaultKind> = new Set(['stream-deleted', 'access-denied']);

const LAST: PageRequest = { from: 'end', backwards: true, count: 1 };

/** Reads pages of events, again where a connection broke: a read changes nothing. */
export class EventReader {
  readonly #connection: Connection;
  readonly #patience: Patience;

  constructor(connection: Connection, patience: Patience) {
    this.#connection = connection;
    this.#patience = patience;
  }

  /** @throws StreamDeletedError, StoreAccessDeniedError, StoreUnavailableError, StoreClosedError */
  streamPage(stream: string, page: PageRequest): Promise<Page> {
    return this.#read(stream, streamRequest(stream, page));
  }

  /** @throws StoreAccessDeniedError, StoreUnavailableError, StoreClosedError */
  logPage(page: PageRequest): Promise<Page> {
    return this.#read(ALL, logRequest(page));
  }

  /** The position of the last event recorded, 0 if there is none. */
  async head(): Promise<Position> {
    const { events } = await this.logPage(LAST);
    return events[0]?.position ?? 0;
  }

  /**
   * Whether the log still holds an event that it gave once: one that was put back to an earlier state may end before it, or
   * hold another there. An event that the server has thrown away since counts as held.
   *
   * @param id unknown where only the position was told.
   */
  async holds(position: Position, id: string | undefined): Promise<boolean> {
    const { events } = await this.logPage({ from: position, backwards: false, count: 1 });
    const [event] = events;
    if (event?.position === position) return id === undefined || event.id === id;
    return event !== undefined || (await this.head()) >= position;
  }

  /** The last event of a stream; nothing where there is no stream. */
  async lastOf(stream: string): Promise<RecordedEvent | undefined> {
    const { events } = await this.streamPage(stream, LAST);
    return events[0];
  }

  async revisionOf(stream: string): Promise<number | 'no-stream'> {
    return (await this.lastOf(stream))?.revision ?? 'no-stream';
  }

  async positionOf(stream: string, revision: number): Promise<Position> {
    const { events } = await this.streamPage(stream, { from: revision, backwards: false, count: 1 });
    // Gone since: what its stream's metadata no longer keeps was recorded before this moment all the same.
    return events[0]?.position ?? (await this.head());
  }

  async isTombstoned(stream: string): Promise<boolean> {
    try {
      await this.lastOf(stream);
      return false;
    } catch (error) {
      if (error instanceof StreamDeletedError) return true;
      throw error;
    }
  }

  #read(stream: string, request: ReadReq): Promise<Page> {
    const { place } = this.#connection;
    return this.#patience.insist(true, async () => {
      try {
        return await readPage(this.#connection, request);
      } catch (error) {
        if (!(error instanceof CallFault)) throw error;
        if (error.kind === 'stream-not-found') return { events: [], cut: false, notFound: true };
        throw REFUSALS.has(error.kind) ? refusalOf(error, { place, stream }) : error.notSent();
      }
    });
  }
}
