import { Consumer } from '../group/consumer.ts';
import type { Message } from '../group/message.ts';
import type { RpcError } from '../../rpc/rpc-error.ts';
import { Latencies } from '../statistics/latencies.ts';
import { Throughput } from '../statistics/throughput.ts';

/** Who subscribes. */
export interface SubscriberDetails {
  /** The most messages that it takes before it settles some. */
  readonly bufferSize: number;
  readonly user: string;
  readonly connectionName: string;
  /** Where it connects from. */
  readonly from: string;
}

/** The way to a subscriber. */
export interface Outgoing {
  /** @returns false when enough is on its way: wait for `drained` before sending more. */
  send(message: Message, retryCount: number): boolean;
  /** Rejects when the way is closed. */
  drained(): Promise<void>;
  /** Nothing comes any more, for this reason. */
  drop(error: RpcError): void;
}

/** A consumer with its connection and its figures. */
export class Subscriber {
  readonly details: SubscriberDetails;
  readonly consumer: Consumer;
  readonly outgoing: Outgoing;
  readonly throughput: Throughput;
  readonly latencies = new Latencies();

  /** @param congested the consumer gets nothing until its connection has taken what it was sent. */
  constructor(
    details: SubscriberDetails,
    outgoing: Outgoing,
    now: number,
    on: { readonly delivered: () => void; readonly congested: (subscriber: Subscriber) => void },
  ) {
    this.details = details;
    this.outgoing = outgoing;
    this.throughput = new Throughput(now);
    this.consumer = new Consumer(details.bufferSize, {
      deliver: (message, retryCount) => {
        this.throughput.add();
        on.delivered();
        if (!outgoing.send(message, retryCount)) on.congested(this);
      },
      acknowledged: (latency) => this.latencies.add(latency),
    });
  }
}
