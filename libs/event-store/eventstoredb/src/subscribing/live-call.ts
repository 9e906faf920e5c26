import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Position } from '@huiyin/event-store';
import { CallFault, faultOf } from '../connection/call-fault.ts';
import type { Connection, OpenCall, Streams } from '../connection/connection.ts';
import { subscriptionRequest } from '../reading/read-request.ts';
import { receivedEvent, type ReceivedEvent } from '../wire/recorded-event.ts';
import { StallWatch } from './stall-watch.ts';

type Call = ReturnType<Streams['read']>;

export interface LiveCallParts {
  readonly connection: Connection;
  /** The position of the last event recorded. */
  readonly head: () => Promise<Position>;
  /** Milliseconds without an event, although there is one, after which the call counts as stalled. */
  readonly stallAfter: number;
  /** The server has begun to deliver. */
  readonly confirmed: () => void;
  /** An event has come; whether more may come. */
  readonly received: (received: ReceivedEvent) => boolean;
}

/** One call that delivers what is recorded after a position until it ends, as every call does some day. */
export class LiveCall {
  /** Rejects when the call has ended, with the reason. */
  readonly ended: Promise<never>;
  readonly #parts: LiveCallParts;
  readonly #end: (reason: unknown) => void;
  readonly #watch: StallWatch;
  #open: OpenCall<Call> | undefined;
  #call: Call | undefined;

  /** @param after the position after which to begin. */
  constructor(parts: LiveCallParts, after: Position) {
    this.#parts = parts;
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => undefined);
    this.ended = promise;
    this.#watch = new StallWatch({
      after,
      head: parts.head,
      interval: parts.stallAfter,
      stalled: (why) => this.#stalled(why),
    });
    this.#end = (reason) => {
      this.#watch.stop();
      reject(reason);
    };
    parts.connection
      .open('subscribe', (streams, ...args) =>
        this.#listen(streams.read(subscriptionRequest(after), ...args)),
      )
      .then((open) => (this.#open = open), this.#end);
  }

  /** The consumer has caught up: more may come. */
  resume(): void {
    this.#watch.goOn();
    this.#call?.resume();
  }

  cancel(): void {
    this.#end(new CallFault('unreachable', 'The subscription was left.', false));
    this.#call?.cancel();
  }

  #listen(call: Call): Call {
    this.#call = call;
    return call
      .on('data', (message: ReadResp) => this.#take(message, call))
      .on('error', (error) => this.#end(faultOf(error)))
      .on('end', () => this.#end(new CallFault('unreachable', 'The server ended the subscription.', false)));
  }

  #take(message: ReadResp, call: Call): void {
    if (message.hasConfirmation()) this.#parts.confirmed();
    try {
      const received = receivedEvent(message);
      if (received === undefined) return;
      this.#watch.saw(received.event.position);
      if (this.#parts.received(received)) return;
      this.#watch.rest();
      call.pause();
    } catch (error) {
      this.#end(error);
      call.cancel();
    }
  }

  #stalled(why: string): void {
    this.#end(new CallFault('timeout', why, false));
    if (this.#open === undefined) this.#call?.cancel();
    else this.#open.abandon();
  }
}
