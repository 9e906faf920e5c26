import type { Message } from './message.ts';

/** Where a consumer's messages go. */
export interface Recipient {
  /** @param retryCount how often the message was given to a consumer before. */
  deliver(message: Message, retryCount: number): void;
  /** @param latency time between delivery and acknowledgement in milliseconds. */
  acknowledged(latency: number): void;
}

/** A subscriber of a group, as far as handing out messages goes. */
export class Consumer {
  /** The most messages that it holds unsettled. */
  readonly bufferSize: number;
  readonly recipient: Recipient;
  /** Messages that it holds. */
  inFlight = 0;
  /** What was sent to it isn't taken off its connection yet. */
  paused = false;
  /** It has asked for no more, and still settles what it has. */
  stopped = false;

  constructor(bufferSize: number, recipient: Recipient) {
    this.bufferSize = bufferSize;
    this.recipient = recipient;
  }

  get ready(): boolean {
    return this.inFlight < this.bufferSize && !this.paused && !this.stopped;
  }
}
