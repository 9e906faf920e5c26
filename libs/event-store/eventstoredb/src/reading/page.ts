import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from '@huiyin/event-store';
import { CallFault, faultOf } from '../connection/call-fault.ts';
import type { Connection, OpenCall, Streams } from '../connection/connection.ts';
import { receivedEvent } from '../wire/recorded-event.ts';

/** What one read brought. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  /** It ended before the server had given all that was asked for. */
  readonly cut: boolean;
  /** There is no such stream. */
  readonly notFound: boolean;
}

/** Bytes of data and metadata after which a page ends: few events, if they are large. */
const LARGEST_PAGE = 4 * 1024 * 1024;

/**
 * Reads a page whole, so that a read which fails half-way can be made again.
 *
 * @throws CallFault, StoreClosedError
 */
export async function readPage(connection: Connection, request: ReadReq): Promise<Page> {
  const reading = new PageReading(connection.deadline);
  try {
    const open = await connection.open('read', (streams, ...args) =>
      reading.listen(streams.read(request, ...args)),
    );
    return await reading.page(open);
  } finally {
    reading.stop();
  }
}

type Call = ReturnType<Streams['read']>;

class PageReading {
  readonly #events: RecordedEvent[] = [];
  readonly #page = Promise.withResolvers<Page>();
  readonly #timer: NodeJS.Timeout;
  #size = 0;
  #notFound = false;
  #open: OpenCall<Call> | undefined;

  constructor(deadline: number) {
    this.#timer = setTimeout(() => {
      this.#page.reject(new CallFault('timeout', `No answer to a read within ${deadline} ms.`, false));
      this.#open?.abandon();
    }, deadline);
    // It may fail before anybody waits for it.
    this.#page.promise.catch(() => undefined);
  }

  listen(call: Call): Call {
    return call
      .on('data', (message: ReadResp) => this.#take(message, call))
      .on('error', (error) => this.#page.reject(faultOf(error)))
      .on('end', () => this.#finish(false));
  }

  page(open: OpenCall<Call>): Promise<Page> {
    this.#open = open;
    return this.#page.promise;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #take(message: ReadResp, call: Call): void {
    this.#timer.refresh();
    if (this.#full) return;
    this.#notFound ||= message.hasStreamNotFound();
    try {
      const received = receivedEvent(message);
      if (received === undefined) return;
      this.#events.push(received.event);
      this.#size += received.size;
    } catch (error) {
      this.#page.reject(error);
      call.cancel();
    }
    if (!this.#full) return;
    this.#finish(true);
    call.cancel();
  }

  /** Never with one event alone: that may be the one that the reader leaves out. */
  get #full(): boolean {
    return this.#size > LARGEST_PAGE && this.#events.length > 1;
  }

  #finish(cut: boolean): void {
    this.#page.resolve({ events: this.#events, cut, notFound: this.#notFound });
  }
}
